import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { backupFolder, parseFileName } from '../../../electron/backend/backups/names.ts';
import { newAccount, setPerson, testBackend } from '../backend/harness.ts';
import { contentOfAll, largeAccount } from './harness.ts';

const CHILD = new URL('./restoring-child.ts', import.meta.url).pathname;
/** Kills in one run; the deep suite sets more. */
const KILLS = Math.ceil(Number(process.env.INROAD_KILLS ?? 72) / 2);

it(
  `leaves what was or what is to be, and no backup that is not whole, in ${KILLS} kills`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inroad-restore-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { start, backupId, before, after } = await restorable(folder);
    const copies = Array.from({ length: KILLS + 1 }, (_, at) =>
      copyOf(start, join(folder, `${at}`)),
    );
    const whole = copies.pop() ?? start;
    const { took } = await openAndKill(startChild(whole, backupId), null);
    const seen = { before: 0, after: 0, drafts: 0 };
    let next = startChild(copies[0] ?? whole, backupId);
    for (const [round, file] of copies.entries()) {
      const child = next;
      // Loads while this one is at work.
      next = startChild(copies[round + 1] ?? whole, backupId);
      const { said } = await openAndKill(child, (took * round) / KILLS);
      seen.drafts += readdirSync(backupFolder(file)).filter((name) => !parseFileName(name)).length;
      const { api, backend } = testBackend(file);
      const content = await contentOfAll(api);
      const isAfter = said.includes('restored') || content[0]?.seq === after[0]?.seq;
      expect(content).toEqual(isAfter ? after : before);
      seen[isAfter ? 'after' : 'before'] += 1;
      expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
      const { backups } = await api['backup.list']({});
      expect(backups.map(({ state }) => state)).toEqual(backups.map(() => 'whole'));
      // What is not there any more was kept before it went.
      if (isAfter) expect(backups.some(({ reason }) => reason === 'restore')).toBe(true);
      expect(readdirSync(backupFolder(file)).every((name) => parseFileName(name))).toBe(true);
      const left = readdirSync(join(file, '..')).filter((name) => name.includes('.restore-'));
      expect(left).toEqual([]);
      backend.close();
    }
    next.kill('SIGKILL');
    console.log(
      `${KILLS} kills: ${seen.before} left what was, ${seen.after} what was restored, ${seen.drafts} drafts removed`,
    );
    expect(seen.before).toBeGreaterThan(0);
    expect(seen.after).toBeGreaterThan(0);
  },
  20_000 + KILLS * 10_000,
);

/** A database whose backup holds something else, and both contents. */
async function restorable(folder: string) {
  const test = testBackend(join(folder, 'start', 'inroad.db'));
  const { api } = test;
  const { window } = await largeAccount(api, 'Acme', 150);
  const after = await contentOfAll(api);
  const { id: backupId } = await api['backup.make']({});
  await window.change(setPerson('p0', { title: 'Changed' }), setPerson('p1', { notes: '' }));
  await newAccount(api, 'Beta');
  const before = await contentOfAll(api);
  test.backend.close();
  return { start: test.file, backupId, before, after };
}

function copyOf(start: string, folder: string): string {
  cpSync(join(start, '..'), folder, { recursive: true });
  return join(folder, basename(start));
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

function startChild(file: string, backupId: string): Child {
  return spawn(process.execPath, [CHILD, file, backupId], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'inroad-compile-cache') },
  });
}

/** Lets it begin and kills it so many ms after it has opened the database, or never; what it said, how long it took. */
function openAndKill(
  child: Child,
  afterMs: number | null,
): Promise<{ said: string; took: number }> {
  let said = '';
  let opened = 0;
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (opened > 0) return;
    opened = performance.now();
    if (afterMs !== null) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  child.stdin.write('go');
  return new Promise((resolve) => {
    child.once('close', () => resolve({ said, took: performance.now() - opened }));
  });
}
