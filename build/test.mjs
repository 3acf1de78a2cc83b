// npm test: type check, lint, unit, integration and end-to-end tests, with nothing else installed by hand.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkSources, ensureBuilt, ensureInstalled, pinnedNode, root, run } from './lib.mjs';

/** The long campaigns of test:deep: the same tests, more rounds, random cases that are new each time. */
const DEEP = {
  INROAD_KILLS: '2000',
  INROAD_FUZZ_RUNS: '50000',
  INROAD_OPEN_ROWS: '100000',
  INROAD_SEED: 'random',
};
const deep = process.argv.includes('--deep');
const args = process.argv.slice(2).filter((arg) => arg !== '--deep');
await ensureInstalled();
await checkSources();
await ensureBuilt();

// The browser tests run by themselves: what they wait for should not wait for the other tests.
const results = [
  await runTests('Tests: unit and integration', 'core', [
    '--project',
    'unit',
    '--project',
    'integration',
  ]),
  await runTests('Tests: end to end in Chromium', 'e2e', ['--project', 'e2e']),
];
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
for (const failure of results.flatMap(({ failures }) => failures)) console.log(failure);
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);

/** Runs some of the projects; a run without any test is a failure. */
async function runTests(title, name, projects) {
  console.log(`\n▸ ${title}`);
  const resultFile = join(root, 'out', `test-results-${name}.json`);
  rmSync(resultFile, { force: true });
  const code = await run(
    pinnedNode,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resultFile}`,
      ...(args.length > 0 ? ['--passWithNoTests', ...args] : []),
    ],
    { env: deep ? DEEP : {} },
  );
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  // Whoever asks for some of the tests may leave a project without any.
  const ran = result.numTotalTests > 0 || args.length > 0;
  if (!ran) console.error('No test ran.');
  return {
    ok: code === 0 && ran,
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests,
    failures: failuresOf(result),
  };
}

/** File, name and first line of what went wrong, of each test that failed: the end of a long output says it all. */
function failuresOf(result) {
  return result.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that could not be loaded has no tests.
    if (status === 'failed' && failed.length === 0) return [`✗ ${file}: ${firstLine(message)}`];
    return failed.map(
      ({ fullName, failureMessages: [reason] }) => `✗ ${file}: ${fullName}: ${firstLine(reason)}`,
    );
  });
}

function firstLine(text) {
  return (text ?? '').split('\n', 1)[0];
}
