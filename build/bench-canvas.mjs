// npm run bench:canvas: the canvas beside its peers, then the application itself. Options: test/bench/canvas/options.ts.
import { join } from 'node:path';
import { buildBenchPage } from './bench-page.mjs';
import { ensureBuilt, ensureInstalled, root, runNode } from './lib.mjs';

await ensureInstalled();
await ensureBuilt();
console.log('▸ Building the page that is measured');
await buildBenchPage(join(root, 'out', 'bench', 'page'));
process.exit(await runNode(['test/bench/canvas/main.ts', ...process.argv.slice(2)]));
