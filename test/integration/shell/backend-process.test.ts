import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openBackend } from '../../../electron/host/open-backend.ts';
import type { Api, Input } from '../../../shared/api/contract.ts';
import { AppError } from '../../../shared/api/errors.ts';
import {
  addPerson,
  newAccount,
  openWindow,
  recordsOf,
  setPerson,
  testBackend,
} from '../backend/harness.ts';
import { backendOf, pageCalls } from './page-calls.ts';
import { type Shell, type ShellOptions, startShell } from './start-shell.ts';

const KILLS = 8;
const stopped = { ok: false, error: { code: 'backend.stopped', params: {} } };

async function ready(options: ShellOptions = {}) {
  const shell = await startShell(options);
  await shell.becomeReady();
  return { shell, ...pageCalls(shell) };
}

/** What the page does: an edit goes out again until it is acknowledged. The codes of what came instead are kept. */
function untilAcknowledged(api: Api, refusals: Set<string>): Api {
  const apply = async (input: Input<'account.apply'>) => {
    for (;;) {
      try {
        return await api['account.apply'](input);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refusals.add(error.code);
      }
    }
  };
  return { ...api, 'account.apply': apply };
}

/** Fires `will-quit`; whether it was put off. */
function quit({ app }: Shell): boolean {
  let isPutOff = false;
  app.emit('will-quit', { preventDefault: () => (isPutOff = true) });
  return isPutOff;
}

it('opens the database in one process of its own, and not here', async () => {
  const { shell, api } = await ready();
  expect(shell.forks).toEqual([
    [
      expect.stringMatching(/electron\/backend-process\.ts$/),
      [shell.database],
      { serviceName: 'Inroad backend', stdio: 'pipe' },
    ],
  ]);
  await api['account.create']({ name: '华信' });
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  // The refusal names the process that holds it.
  expect(() => openBackend(shell.database, silent)).toThrow(new RegExp(`${backendOf(shell).pid}`));
});

/** What is written to our standard error from here to the end of the test. */
function listenToErrors(): string[] {
  const written: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  onTestFinished(() => write.mockRestore());
  return written;
}

it('passes on what the process writes to its standard error, and tells who ended', async () => {
  const { shell } = await ready();
  const written = listenToErrors();
  shell.processes[0]?.stderr?.push('a line of the log\n');
  // Nobody listening, this one would be thrown.
  shell.processes[0]?.emit('error', 'FatalError', 'a place', '{}');
  shell.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 9 });
  await vi.waitFor(() => expect(written).toContain('a line of the log\n'));
  expect(written.join('')).toContain('backend.fatal {"type":"FatalError","location":"a place"}');
  expect(written.join('')).toContain('process.gone {"type":"GPU","reason":"crashed","exitCode":9}');
});

it('says why the database does not open, and who holds it', async () => {
  const { file } = testBackend();
  const shell = await startShell({ database: file });
  await shell.becomeReady();
  expect(String(shell.boxes)).toContain('is open in another Inroad');
  expect(String(shell.boxes)).toContain(`${process.pid}`);
  expect([shell.windows, shell.calls.at(-1)]).toEqual([[], 'exit 1']);
  await shell.processes[0]?.ended;
  await sleep(300);
  expect(shell.processes).toHaveLength(1);
});

it('refuses by name what was under way when the process ended, and does not do it again', async () => {
  const { shell, call, api } = await ready();
  const { signal, ended } = backendOf(shell);
  signal('SIGSTOP');
  const made = call('account.create', '{"name":"x"}');
  await sleep(50);
  signal('SIGKILL');
  expect(await made).toEqual(stopped);
  await ended;
  // Waits for the process that comes.
  expect((await api['account.list']({})).accounts).toEqual([]);
  expect(shell.processes).toHaveLength(2);
  expect(shell.boxes).toEqual([]);
});

it(`keeps every acknowledged edit of one account through ${KILLS} kills`, {
  timeout: 120_000,
}, async () => {
  // The user answers whatever is asked by trying again.
  const { shell, api } = await ready({ answer: 0 });
  const refusals = new Set<string>();
  const { accountId } = await newAccount(api);
  const window = await openWindow(untilAcknowledged(api, refusals), accountId);
  await window.change(addPerson('counter'));
  let edits = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { signal, ended } = backendOf(shell);
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    setTimeout(() => signal('SIGKILL'), 20 + Math.random() * 60);
    while (!isOver) {
      edits += 1;
      await window.change(addPerson(`p${edits}`), setPerson('counter', { title: `${edits}` }));
    }
  }
  const { people } = await recordsOf(api, accountId);
  expect(Object.keys(people)).toHaveLength(edits + 1);
  expect(people.counter?.title).toBe(`${edits}`);
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ problems: [] });
  expect([...refusals]).toEqual(['backend.stopped']);
  console.log(`${KILLS} kills, ${edits} acknowledged edits, 0 lost`);
});

it('asks after five ends within a minute, and quits when it is told to', async () => {
  const { shell, call } = await ready({ answer: 1 });
  for (let end = 1; end <= 5; end += 1) {
    await vi.waitFor(() => expect(shell.processes).toHaveLength(end), { timeout: 20_000 });
    const { signal, ended } = backendOf(shell);
    signal('SIGKILL');
    await ended;
  }
  await vi.waitFor(() => expect(shell.calls).toContain('quit'));
  expect(shell.boxes).toMatchObject([
    [{ message: 'The part of Inroad that holds your data stops again and again.' }],
  ]);
  expect(await call('account.list', '{}')).toEqual(stopped);
  expect(shell.processes).toHaveLength(5);
  expect(quit(shell)).toBe(true);
  await vi.waitFor(() => expect(shell.calls.at(-1)).toBe('exit 0'));
});

it('says why the database does not open any more, and goes on when it does', async () => {
  let questions = 0;
  let whole = Buffer.alloc(0);
  const { shell, api } = await ready({
    answer() {
      questions += 1;
      writeFileSync(shell.database, whole);
      return 0;
    },
  });
  await api['account.create']({ name: 'Acme' });
  const { signal, ended } = backendOf(shell);
  signal('SIGKILL');
  await ended;
  testBackend(shell.database).backend.close();
  whole = readFileSync(shell.database);
  writeFileSync(shell.database, 'no database at all');
  expect((await api['account.list']({})).accounts).toMatchObject([{ name: 'Acme' }]);
  expect(questions).toBe(1);
  expect(shell.boxes).toMatchObject([[{ detail: expect.stringContaining(shell.database) }]]);
});

it('closes the database when the program ends', async () => {
  const { shell, api } = await ready();
  await newAccount(api);
  const written = listenToErrors();
  expect(existsSync(`${shell.database}-wal`)).toBe(true);
  expect(quit(shell)).toBe(true);
  expect(quit(shell)).toBe(true);
  await vi.waitFor(() => expect(shell.calls).toContain('exit 0'), { timeout: 10_000 });
  await backendOf(shell).ended;
  expect(readdirSync(shell.folder).filter((name) => name.startsWith('inroad.db'))).toEqual([
    'inroad.db',
  ]);
  expect([shell.processes.length, written]).toEqual([1, []]);
  const { accounts } = await testBackend(shell.database).api['account.list']({});
  expect(accounts).toHaveLength(1);
});

it('starts nothing any more once the program ends', async () => {
  const { shell } = await ready();
  const { signal, ended } = backendOf(shell);
  signal('SIGKILL');
  await ended;
  expect(quit(shell)).toBe(true);
  await vi.waitFor(() => expect(shell.calls).toContain('exit 0'));
  await sleep(500);
  expect(shell.processes).toHaveLength(1);
});

it('does not wait for ever for a process that hangs when the program ends', async () => {
  const { shell } = await ready();
  const { signal } = backendOf(shell);
  signal('SIGSTOP');
  quit(shell);
  await vi.waitFor(() => expect(shell.calls).toContain('exit 0'), { timeout: 10_000 });
  expect(shell.processes[0]?.kills).toBe(1);
  signal('SIGCONT');
});

it('leaves it to the shell when the process ends, where Ctrl-C reaches both', async () => {
  const { shell, api } = await ready();
  backendOf(shell).signal('SIGINT');
  await sleep(100);
  expect((await api['account.list']({})).accounts).toEqual([]);
  expect(shell.processes).toHaveLength(1);
});
