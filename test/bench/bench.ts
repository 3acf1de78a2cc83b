// npm run bench: the figures of the main job, in one process, rounds interleaved; table on the screen, JSON in out/bench.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedChart } from '../fixtures/generated-chart.ts';
import { chartBytes, hasCharts } from '../fixtures/shared-data.ts';
import { backups } from './backups.ts';
import { BenchAccount } from './bench-account.ts';
import { drawings } from './drawings.ts';
import { largeImports } from './large-imports.ts';
import { type Figure, figure, printFigures, timed } from './measure.ts';
import { merges } from './merges.ts';
import { resilience } from './resilience.ts';
import { rules } from './rules.ts';

const ROUNDS = 5;
const EDITS = 400;
const folder = mkdtempSync(join(tmpdir(), 'inroad-bench-'));
const generated = (people: number) => new TextEncoder().encode(generatedChart(people));

try {
  const figures = [
    ...(await imports()),
    ...(await largeImports(folder, 3)),
    ...(await edits()),
    ...(await rules()),
    ...(await backups(folder, ROUNDS, generated(10_000))),
    ...(await resilience(ROUNDS)),
    ...(await drawings(folder, ROUNDS, { mod: modChart(), many: generated(10_000) })),
    ...(await merges(folder, modChart(), ROUNDS)),
  ];
  printFigures(figures);
  mkdirSync('out/bench', { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  writeFileSync('out/bench/main.json', `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  process.exitCode = figures.every(({ held }) => held) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function imports(): Promise<Figure[]> {
  const mod: number[] = [];
  const many: number[] = [];
  const modBytes = modChart();
  const manyBytes = generated(10_000);
  for (let round = 0; round < ROUNDS; round += 1) {
    mod.push(await timedImport(modBytes, `mod-${round}`));
    many.push(await timedImport(manyBytes, `many-${round}`));
  }
  return [
    figure(
      `705 posts${hasCharts ? ' (mod-2016)' : ', generated'}: import, project, rule, store`,
      mod,
      { p50: 1_500 },
    ),
    figure('10,000 people: import, project, rule, store', many, { p50: 6_000 }),
  ];
}

async function timedImport(bytes: Uint8Array, name: string): Promise<number> {
  const account = await BenchAccount.create(join(folder, `${name}.db`));
  const ms = await timed(() => account.import(bytes));
  account.close();
  return ms;
}

async function edits(): Promise<Figure[]> {
  const small = await BenchAccount.create(join(folder, 'small.db'));
  const large = await BenchAccount.create(join(folder, 'large.db'));
  await small.import(generated(500));
  await large.import(generated(5_000));
  const smallMs: number[] = [];
  const largeMs: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    smallMs.push(await timed(() => small.edit(edit)));
    if (edit % 4 === 0) largeMs.push(await timed(() => large.edit(edit)));
  }
  small.close();
  large.close();
  return [
    figure('one edit at 500 people until the stored gaps are back', smallMs, { p50: 3, p99: 12 }),
    figure('one edit at 5,000 people until the stored gaps are back', largeMs, { p50: 15 }),
  ];
}

function modChart(): Uint8Array {
  return hasCharts ? chartBytes('mod-2016-03-31-senior.csv') : generated(705);
}
