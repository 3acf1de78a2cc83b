import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { toBase64 } from '../../../shared/api/base64.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { addPerson, newAccount, testBackend } from '../backend/harness.ts';

const CHILD = new URL('./step-child.ts', import.meta.url).pathname;
/** A nightly run asks for more. */
const KILLS = Math.ceil(Number(process.env.INROAD_KILLS ?? 60) / 15);
const ROWS = 4_000;
/** By then the step is stored. */
const LONGEST_MS = 400;

it('an undo of an import that is killed leaves all of it or nothing', {
  timeout: 3_600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-killed-undo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = testBackend(join(folder, 'first.db'));
  const { accountId, window } = await newAccount(first.api);
  const { seq } = await window.change(addPerson('ann'));
  const source = {
    fileName: 'chart.csv',
    data: toBase64(new TextEncoder().encode(generatedChart(ROWS))),
    accountId,
  };
  const { mapping } = await first.api['import.preview']({ ...source, mapping: null });
  await first.api['import.run']({ ...source, newAccount: null, mapping });
  first.backend.close();
  const ends: number[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const file = join(folder, `${round}.db`);
    copyFileSync(first.file, file);
    const isStored = await undoAndKill(file, accountId, seq, (round / KILLS) * LONGEST_MS);
    const { api, backend } = testBackend(file);
    const { accounts } = await api['account.list']({});
    const people = accounts[0]?.people ?? 0;
    expect(isStored ? [1] : [1, ROWS + 1]).toContain(people);
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
    backend.close();
    ends.push(people);
  }
  expect(ends).toContain(ROWS + 1);
});

/** Has a process take the import back and kills it some time after it has begun to; whether it had said it was stored. */
function undoAndKill(file: string, accountId: string, since: number, ms: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, file, accountId, String(since)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'inroad-compile-cache') },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (text.includes('ready')) {
        child.stdin.write('go');
        setTimeout(() => child.kill('SIGKILL'), ms);
      }
    });
    child.on('error', reject);
    child.on('close', () => resolve(output.includes('stored')));
  });
}
