// npm test: type check, lint, unit, integration and end-to-end tests, with nothing else installed by hand.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkSources, ensureBuilt, ensureInstalled, pinnedNode, root, run } from './lib.mjs';

/** The long campaigns of test:deep: the same tests, more rounds. */
const DEEP = { INROAD_KILLS: '2000', INROAD_FUZZ_RUNS: '20000' };
const deep = process.argv.includes('--deep');
const args = process.argv.slice(2).filter((arg) => arg !== '--deep');
await ensureInstalled();
await checkSources();
await ensureBuilt();

const resultFile = join(root, 'out', 'test-results.json');
rmSync(resultFile, { force: true });
console.log('\n▸ Tests: unit, integration, end to end in Chromium');
const code = await run(
  pinnedNode,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
    ...args,
  ],
  { env: deep ? DEEP : {} },
);
const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(
  readFileSync(resultFile, 'utf8'),
);
if (numTotalTests === 0) {
  console.error('No test ran.');
  process.exit(1);
}
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(code);
