import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FOREIGN_URLS } from './hostile-urls.ts';
import { startShell } from './start-shell.ts';

const types = readFileSync(
  new URL('../../../node_modules/electron/electron.d.ts', import.meta.url),
  'utf8',
);

/** Every permission name that Electron's own types know. */
function permissionNames(method: string): string[] {
  const signature =
    new RegExp(`${method}\\(handler: [^\\n]*?permission: ([^,]*),`).exec(types)?.[1] ?? '';
  return [...signature.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}

async function handlers() {
  const shell = await startShell();
  await shell.becomeReady();
  const [session] = shell.sessions;
  if (session === undefined) throw new Error('no session');
  return { session, call: session.handlers as Record<string, (...args: unknown[]) => unknown> };
}

it('refuses every permission that is asked for, and checks but our page writing to the clipboard', async () => {
  const { call } = await handlers();
  const requested = permissionNames('setPermissionRequestHandler');
  expect(requested.length).toBeGreaterThan(40);
  for (const name of [...requested, 'made-up']) {
    const granted: unknown[] = [];
    for (const requestingUrl of ['app://inroad/', 'app://inroad.evil/', 'https://evil.test/', ''])
      call.permissionRequest?.({}, name, (grant: boolean) => granted.push(grant), {
        requestingUrl,
      });
    expect(granted, name).toEqual([false, false, false, false]);
  }
  const checked = permissionNames('setPermissionCheckHandler');
  expect(checked.length).toBeGreaterThan(40);
  for (const name of [...checked, 'made-up']) {
    const allowed = call.permissionCheck?.({}, name, 'app://inroad', {});
    expect(allowed, name).toBe(name === 'clipboard-sanitized-write');
    expect(call.permissionCheck?.(null, name, 'https://evil.test/', {}), name).toBe(false);
    expect(call.permissionCheck?.(null, name, 'app://inroad.evil', {}), name).toBe(false);
  }
});

it('refuses devices and screen capture', async () => {
  const { call } = await handlers();
  expect(call.device?.({ deviceType: 'usb', origin: 'app://inroad' })).toBe(false);
  const streams: unknown[] = [];
  call.displayMedia?.({}, (given: unknown) => streams.push(given));
  expect(streams).toEqual([{}]);
});

it('lets no request leave the machine', async () => {
  const { call } = await handlers();
  const cancelled = (url: string) => {
    let cancel: unknown;
    call.request?.({ url }, (answer: { cancel: boolean }) => {
      cancel = answer.cancel;
    });
    return cancel;
  };
  for (const url of [
    'https://evil.test/',
    'http://127.0.0.1:9/',
    'ws://evil.test/',
    'file:///etc/passwd',
    'ftp://x/',
    'app://other/',
  ])
    expect(cancelled(url), url).toBe(true);
  for (const url of FOREIGN_URLS.filter((address) => /^(https?|wss?|ftp|file|smb):/.test(address)))
    expect(cancelled(url), url).toBe(true);
  for (const url of [
    'app://inroad/',
    'app://inroad/assets/app.js',
    'blob:app://inroad/1',
    'data:image/png;base64,AA',
  ])
    expect(cancelled(url), url).toBe(false);
});

it('downloads its own exports and nothing else', async () => {
  const { session } = await handlers();
  const prevented = (url: string) => {
    let stopped = false;
    session.emit(
      'will-download',
      { preventDefault: () => (stopped = true) },
      { getURL: () => url },
    );
    return stopped;
  };
  expect(prevented('blob:app://inroad/3f2504e0')).toBe(false);
  for (const url of [
    'https://evil.test/a.exe',
    'data:text/html,x',
    'blob:https://evil.test/1',
    'blob:app://inroad.evil/1',
    'file:///etc/passwd',
  ])
    expect(prevented(url), url).toBe(true);
});
