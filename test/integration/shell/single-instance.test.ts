import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { type Shell, startShell } from './start-shell.ts';

const page = { senderFrame: { origin: 'app://inroad', parent: null } };
const listen = (shell: Shell) => shell.ipc.get('inroad:call')?.(page, 'shell.ready', '{}');
const filesSent = (shell: Shell) =>
  shell.windows[0]?.webContents.sent.filter(
    ([, message]) => (message as { kind: string }).kind === 'open-file',
  );

it('ends at once when another instance runs', async () => {
  const shell = await startShell({ first: false });
  shell.ready();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shell.calls).toEqual([
    'enableSandbox',
    'setPath',
    'registerSchemesAsPrivileged',
    'requestSingleInstanceLock',
    'quit',
  ]);
  expect(shell.windows).toEqual([]);
});

it('takes nothing from a hostile second command line', async () => {
  const shell = await startShell();
  await shell.becomeReady();
  await listen(shell);
  const { folder } = shell;
  mkdirSync(join(folder, 'folder.inroad'));
  writeFileSync(join(folder, 'letter.txt'), 'x');
  writeFileSync(join(folder, 'real.inroad'), 'x');
  symlinkSync('/etc/passwd', join(folder, 'link.inroad'));
  const single = [
    '--inspect',
    '--inspect-brk=0.0.0.0:9229',
    '--remote-debugging-port=9222',
    '--renderer-cmd-prefix=/bin/sh',
    '--gpu-launcher=/bin/sh',
    '--no-sandbox',
    '--disable-web-security',
    '--load-extension=/tmp/x',
    '--js-flags=--allow-natives-syntax',
    '--user-data-dir=/tmp',
    '--db=/tmp/other.db',
    `--file=${folder}/real.inroad`,
    '-e',
    'https://evil.test/a.inroad',
    'file:///etc/a.inroad',
    `file://${folder}/real.inroad`,
    'inroad://open?file=/etc/passwd',
    'javascript:alert(1)',
    '\\\\server\\share\\a.inroad',
    '//server/share/a.inroad',
    '\\\\?\\C:\\a.inroad',
    'C:\\a.inroad',
    'a.inroad',
    './real.inroad',
    '../real.inroad',
    // There, seen from where the test runs: still not for a command line from outside to say.
    relative(process.cwd(), join(folder, 'real.inroad')),
    join(folder, 'missing.inroad'),
    join(folder, 'letter.txt'),
    join(folder, 'folder.inroad'),
    join(folder, 'link.inroad'),
    `${folder}/real.inroad\0.txt`,
    `${folder}/real.inroad/`,
    `${folder}/letter.txt/real.inroad`,
    `/${'a'.repeat(5_000)}.inroad`,
    '',
    ' ',
    '\0',
    '%2e%2e%2freal.inroad',
    '$(touch /tmp/x).inroad',
  ];
  const forms = single.flatMap((one) => [
    ['/opt/inroad', one],
    ['/opt/inroad', '--', one],
    [one],
    ['/opt/inroad', one, one],
    ['/opt/inroad', '--flag', one, ''],
  ]);
  // The program's own path is never a document, whatever its name.
  forms.push([join(folder, 'real.inroad')]);
  expect(forms.length).toBeGreaterThanOrEqual(190);
  for (const argv of forms) shell.app.emit('second-instance', {}, argv, '/', {});
  shell.app.emit('second-instance', {}, [], '/', {});
  expect(filesSent(shell)).toEqual([]);
  expect([shell.windows.length, shell.opened, shell.boxes]).toEqual([1, [], []]);
});

it('hands over a document that is there, one at a time, and comes to the front', async () => {
  const shell = await startShell();
  const [first, second] = ['a.inroad', '客户.INROAD'].map((name) => join(shell.folder, name));
  if (first === undefined || second === undefined) throw new Error('two names');
  writeFileSync(first, 'one');
  writeFileSync(second, 'two');
  let prevented = false;
  shell.app.emit('open-file', { preventDefault: () => (prevented = true) }, first);
  expect(prevented).toBe(true);
  await shell.becomeReady();
  expect(filesSent(shell)).toEqual([]);
  await listen(shell);
  shell.app.emit('second-instance', {}, ['/opt/inroad', first, '--x', second], '/', {});
  expect(filesSent(shell)).toEqual([
    ['inroad:event', { kind: 'open-file', fileName: 'a.inroad', data: btoa('one') }],
    ['inroad:event', { kind: 'open-file', fileName: '客户.INROAD', data: btoa('two') }],
  ]);
  expect(shell.windows[0]?.did).toContain('focus');
});

it('tells about a document that is too large and does not read it', async () => {
  const shell = await startShell();
  const large = join(shell.folder, 'large.inroad');
  writeFileSync(large, Buffer.alloc(17 * 1024 * 1024));
  await shell.becomeReady();
  await listen(shell);
  shell.app.emit('second-instance', {}, ['/opt/inroad', large], '/', {});
  expect(filesSent(shell)).toEqual([]);
  expect(JSON.stringify(shell.boxes)).toContain('large.inroad');
});
