// npm test: type check, lint, unit, integration and end-to-end tests, with nothing else installed by hand.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, pinnedNode, root, run, step } from './lib.mjs';

await ensureInstalled();
await step('Type check', pinnedNode, ['node_modules/typescript/bin/tsc', '-b']);
await step('Lint', join(root, 'node_modules', '.bin', 'biome'), ['ci', '.']);
await ensureBuilt();

const resultFile = join(root, 'out', 'test-results.json');
rmSync(resultFile, { force: true });
console.log('\n▸ Tests: unit, integration, end to end in Chromium');
const code = await run(pinnedNode, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFile}`,
  ...process.argv.slice(2),
]);
const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(
  readFileSync(resultFile, 'utf8'),
);
if (numTotalTests === 0) {
  console.error('No test ran.');
  process.exit(1);
}
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(code);
