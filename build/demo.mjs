// npm run demo: the main job without a screen.
import { ensureInstalled, runNode } from './lib.mjs';

await ensureInstalled();
process.exit(await runNode(['electron/cli.ts', 'demo', ...process.argv.slice(2)]));
