// npm run bench: the figures of the main job.
import { ensureInstalled, runNode } from './lib.mjs';

await ensureInstalled();
process.exit(await runNode(['test/bench/bench.ts', ...process.argv.slice(2)]));
