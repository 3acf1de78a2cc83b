import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { testBackend } from '../backend/harness.ts';
import { ROOT } from '../cli/run-cli.ts';

/** A nightly run asks for more. */
const KILLS = Math.ceil(Number(process.env.INROAD_KILLS ?? 100) / 20);
const PEOPLE = 8_000;
const CLI = join(ROOT, 'electron', 'cli.ts');

it('an import that is killed leaves all of it or nothing', { timeout: 3_600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const chart = join(folder, 'chart.csv');
  writeFileSync(chart, generatedChart(PEOPLE));
  let interrupted = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const db = join(folder, `${round}.db`);
    const killed = await importAndKill(db, chart, round / KILLS);
    const { api, backend } = testBackend(db);
    const { accounts } = await api['account.list']({});
    const people = accounts.map((account) => account.people);
    if (killed) expect([[], [PEOPLE]]).toContainEqual(people);
    else expect(people).toEqual([PEOPLE]);
    if (people.length === 0) interrupted += 1;
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
    backend.close();
  }
  expect(interrupted).toBeGreaterThan(0);
});

/** Imports in a process of its own that is killed some time after it has begun to store; true when it was in time. */
function importAndKill(db: string, chart: string, share: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, '--db', db, 'import', chart, '--account', 'New'], {
      cwd: ROOT,
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Importing')) setTimeout(() => child.kill('SIGKILL'), share * 2_500);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === null));
  });
}
