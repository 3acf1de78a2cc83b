import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { pageCalls } from './page-calls.ts';
import { type ShellOptions, startShell } from './start-shell.ts';

async function ready(options: ShellOptions = {}) {
  const shell = await startShell(options);
  await shell.becomeReady();
  const [window] = shell.windows;
  if (window === undefined) throw new Error('no window');
  const end = (reason: string) =>
    window.webContents.emit('render-process-gone', {}, { reason, exitCode: 9 });
  return { shell, window, end, contents: window.webContents, ...pageCalls(shell) };
}

it('loads a page again whose process has ended, and hands it what was opened meanwhile', async () => {
  const { shell, contents, end, call } = await ready();
  await call('shell.ready', '{}');
  end('crashed');
  const file = join(shell.folder, 'a.inroad');
  writeFileSync(file, 'one');
  shell.app.emit('second-instance', {}, ['/opt/inroad', file], '/', {});
  expect(contents.sent).toEqual([]);
  await vi.waitFor(() => expect(contents.did).toEqual(['reload']));
  await call('shell.ready', '{}');
  expect(contents.sent).toMatchObject([['inroad:event', { fileName: 'a.inroad' }]]);
  expect(shell.boxes).toEqual([]);
});

it('leaves a page alone that ended as it should', async () => {
  const { contents, end } = await ready();
  end('clean-exit');
  await sleep(300);
  expect(contents.did).toEqual([]);
});

it('does not load a page whose window is closed meanwhile', async () => {
  const { window, contents, end } = await ready();
  end('crashed');
  Object.assign(window, { destroyed: true });
  await sleep(300);
  expect(contents.did).toEqual([]);
});

it.each([
  ['loads it once more', 0, [5, false]],
  ['quits', 1, [4, true]],
])('asks after five ends within a minute, and %s', async (_name, answer, wanted) => {
  const { shell, contents, end } = await ready({ answer });
  for (let times = 1; times <= 4; times += 1) {
    end('oom');
    await vi.waitFor(() => expect(contents.did).toHaveLength(times), { timeout: 10_000 });
  }
  expect(shell.boxes).toEqual([]);
  end('oom');
  await vi.waitFor(() =>
    expect([contents.did.length, shell.calls.includes('quit')]).toEqual(wanted),
  );
  expect(shell.boxes).toMatchObject([[{ message: "Inroad's window stops again and again." }]]);
});

it.each([
  ['waits', 0, []],
  ['ends it, which loads it anew', 1, ['crash', 'reload']],
])('asks once what to do with a page that hangs, and %s', async (_name, answer, wanted) => {
  const { shell, window, contents } = await ready({ answer });
  window.emit('unresponsive');
  window.emit('unresponsive');
  await sleep(300);
  expect(contents.did).toEqual(wanted);
  expect(shell.boxes).toHaveLength(1);
});

it('takes the question back when the page responds again', async () => {
  const { shell, window } = await ready();
  window.emit('unresponsive');
  const [, { signal }] = shell.boxes[0] as [unknown, { signal: AbortSignal }];
  expect(signal.aborted).toBe(false);
  window.emit('responsive');
  expect(signal.aborted).toBe(true);
});
