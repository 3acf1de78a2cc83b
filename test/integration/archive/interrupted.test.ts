import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { cliOn, ROOT } from '../cli/run-cli.ts';

const PASSPHRASE = { INROAD_PASSPHRASE: '口令' };

/** Runs a command and interrupts it when it says how far it is; what it ended with, and what it said. */
function interrupted(db: string, args: readonly string[]) {
  return new Promise<{ code: number | null; err: string }>((resolve, reject) => {
    let err = '';
    const child = spawn(process.execPath, [join(ROOT, 'electron', 'cli.ts'), '--db', db, ...args], {
      cwd: ROOT,
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...PASSPHRASE },
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!err.includes('%') && text.includes('%')) child.kill('SIGINT');
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, err }));
  });
}

it('account files leave what was there when they are stopped', { timeout: 120_000 }, async () => {
  const [ours, theirs] = [cliOn(), cliOn()];
  const chart = join(ours.folder, 'chart.csv');
  writeFileSync(chart, generatedChart(300));
  await ours.json('import', chart, '--account', 'Acme');
  const out = join(ours.folder, 'out');
  mkdirSync(out);
  const file = join(out, 'acme.inroad');
  writeFileSync(file, 'what was there');
  const writing = await interrupted(ours.db, ['export', 'Acme', '--out', file]);
  expect(writing).toMatchObject({ code: 1, err: expect.stringContaining('Locking') });
  expect([readFileSync(file, 'utf8'), readdirSync(out)]).toEqual([
    'what was there',
    ['acme.inroad'],
  ]);

  const locked = await ours.run(['export', 'Acme', '--out', file], PASSPHRASE);
  expect(locked).toMatchObject({ code: 0 });
  const adding = await interrupted(theirs.db, ['import', file]);
  expect(adding).toMatchObject({ code: 1, err: expect.stringContaining('Unlocking') });
  expect(await theirs.json('accounts')).toEqual([]);

  expect(await theirs.run(['import', file], PASSPHRASE)).toMatchObject({ code: 0 });
  writeFileSync(chart, generatedChart(310));
  await ours.json('import', chart, '--account', 'Acme');
  await ours.run(['export', 'Acme', '--out', file], PASSPHRASE);
  const merging = await interrupted(theirs.db, ['merge', file, '--account', 'Acme']);
  expect(merging).toMatchObject({ code: 1, err: expect.stringContaining('Unlocking') });
  expect(await theirs.json('accounts')).toMatchObject([{ people: 300 }]);
  const whole = await theirs.run(['merge', file, '--account', 'Acme'], PASSPHRASE);
  expect(whole.code).toBe(0);
  expect(await theirs.json('accounts')).toMatchObject([{ people: 310 }]);
});
