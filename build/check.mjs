// npm run check: type check and lint, as npm test does them first.
import { checkSources, ensureInstalled } from './lib.mjs';

await ensureInstalled();
await checkSources();
