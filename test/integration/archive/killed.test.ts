import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fromBase64 } from '../../../shared/api/base64.ts';
import { addPerson, newAccount, recordsOf, setPerson, testBackend } from '../backend/harness.ts';
import { ROOT } from '../cli/run-cli.ts';
import { change, fileOf } from './copies.ts';

/** A nightly run asks for more. */
const KILLS = Math.ceil(Number(process.env.INROAD_KILLS ?? 100) / 10);
const PEOPLE = 700;
const CHANGES = 10;
const CLI = join(ROOT, 'electron', 'cli.ts');
const IDS = Array.from({ length: PEOPLE }, (_, at) => `p${at}`);

it('a merge that is killed leaves all of it or nothing', { timeout: 3_600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { start, file, accountId, before } = await copiesApart(folder);
  const took = await mergeAndKill(copyOf(start, 'whole'), file, null);
  const seen = { nothing: 0, all: 0 };
  for (let round = 0; round < KILLS; round += 1) {
    const db = copyOf(start, String(round));
    // Most of what may go wrong is near the end; the start of the program is not.
    await mergeAndKill(db, file, took * (0.4 + (0.6 * round) / KILLS));
    const { api, backend } = testBackend(db);
    const { seq } = await api['account.open']({ accountId });
    expect([before, before + CHANGES]).toContain(seq);
    const merged = seq > before;
    seen[merged ? 'all' : 'nothing'] += 1;
    const { people } = await recordsOf(api, accountId);
    const titles = new Set(IDS.map((id) => people[id]?.title));
    expect(titles).toEqual(new Set([merged ? `Turn ${CHANGES - 1}` : '']));
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
    backend.close();
  }
  console.log(`${KILLS} kills: ${seen.nothing} left nothing of the merge, ${seen.all} all of it`);
  expect(seen.nothing).toBeGreaterThan(0);
});

/** A database, and the file of a copy of its account in which everybody was changed several times. */
async function copiesApart(folder: string) {
  const start = join(folder, 'start.db');
  const file = join(folder, 'back.inroad');
  const ours = testBackend(start);
  const theirs = testBackend(undefined, undefined, { last: 10_000 });
  const { accountId, window } = await newAccount(ours.api);
  await window.change(...IDS.map((id) => addPerson(id)));
  const data = await fileOf(ours, accountId);
  await theirs.api['archive.add']({ data, passphrase: null, name: null });
  for (let turn = 0; turn < CHANGES; turn += 1) {
    const patches = IDS.map((id) => setPerson(id, { title: `Turn ${turn}` }));
    await change('2026-03-02T08:00:00.000Z', theirs, accountId, ...patches);
  }
  writeFileSync(file, fromBase64(await fileOf(theirs, accountId)));
  const before = (await ours.api['account.open']({ accountId })).seq;
  ours.backend.close();
  return { start, file, accountId, before };
}

function copyOf(start: string, name: string): string {
  const copy = `${start}-${name}`;
  copyFileSync(start, copy);
  return copy;
}

/** Merges in a process of its own that is killed after so many ms; how long it took. */
function mergeAndKill(db: string, file: string, afterMs: number | null): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, '--db', db, 'merge', file, '--account', 'Acme'], {
      cwd: ROOT,
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
      stdio: 'ignore',
    });
    const clock = afterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(clock);
      resolve(performance.now() - begun);
    });
  });
}
