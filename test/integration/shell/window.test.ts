import { expect, it } from 'vitest';
import { ContentsStandIn } from './electron-stand-in.ts';
import { FOREIGN_URLS, OWN_URLS } from './hostile-urls.ts';
import { startShell } from './start-shell.ts';

/** An event of its own for every firing, so that preventing another one would not count. */
function fire(target: ContentsStandIn, name: string, fields: object = {}): boolean {
  let prevented = false;
  target.emit(name, { ...fields, preventDefault: () => (prevented = true) });
  return prevented;
}

it('sandboxes before anything is ready and registers its one scheme once', async () => {
  const shell = await startShell();
  expect(shell.calls).toEqual([
    'enableSandbox',
    'setPath',
    'registerSchemesAsPrivileged',
    'requestSingleInstanceLock',
  ]);
  expect(shell.schemes).toEqual([
    [
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ],
  ]);
  await shell.becomeReady();
  expect(shell.calls.filter((call) => call === 'registerSchemesAsPrivileged')).toHaveLength(1);
});

it.each([true, false])(
  'gives every window the same frozen, closed preferences (packaged: %s)',
  async (packaged) => {
    const shell = await startShell({ packaged });
    await shell.becomeReady();
    shell.windows[0]?.emit('closed');
    shell.app.emit('activate');
    expect(shell.windows).toHaveLength(2);
    for (const { options, loaded } of shell.windows) {
      expect(loaded).toEqual(['app://inroad/']);
      expect(Object.isFrozen(options.webPreferences)).toBe(true);
      expect(options.webPreferences).toEqual({
        preload: `${shell.folder}/dist/electron/preload.cjs`,
        partition: 'inroad',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        disableBlinkFeatures: 'Auxclick',
        spellcheck: false,
        devTools: !packaged,
      });
    }
  },
);

it('keeps its sessions in memory and without a cache', async () => {
  const shell = await startShell();
  await shell.becomeReady();
  expect(shell.sessions.map(({ partition, options }) => [partition, options])).toEqual([
    ['inroad', { cache: false }],
  ]);
  expect(shell.sessions[0]?.spellChecker).toBe(false);
});

it('lets no contents, its own or a guest, leave the page’s origin', async () => {
  const shell = await startShell();
  await shell.becomeReady();
  const guest = new ContentsStandIn();
  shell.app.emit('web-contents-created', {}, guest);
  expect(FOREIGN_URLS.length).toBeGreaterThanOrEqual(200);
  for (const contents of [shell.windows[0]?.webContents ?? guest, guest]) {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      for (const url of FOREIGN_URLS)
        expect(fire(contents, event, { url }), `${event} ${url}`).toBe(true);
      for (const url of OWN_URLS) expect(fire(contents, event, { url }), url).toBe(false);
    }
  }
});

it('opens no window and no guest for anybody', async () => {
  const shell = await startShell();
  await shell.becomeReady();
  const contents = shell.windows[0]?.webContents ?? new ContentsStandIn();
  for (const url of [...FOREIGN_URLS, ...OWN_URLS])
    expect(contents.openHandler?.({ url }), url).toEqual({ action: 'deny' });
  expect(fire(contents, 'will-attach-webview')).toBe(true);
  expect(shell.windows).toHaveLength(1);
});

it('asks before a window closes on changes that are not stored', async () => {
  for (const [answer, leaves] of [
    [0, false],
    [1, true],
  ] as const) {
    const shell = await startShell({ answer });
    await shell.becomeReady();
    const contents = shell.windows[0]?.webContents ?? new ContentsStandIn();
    expect(fire(contents, 'will-prevent-unload')).toBe(leaves);
  }
});

it('says why it cannot start, in the user’s language, and ends', async () => {
  const shell = await startShell({ database: '/dev/null', locale: 'zh-CN' });
  await shell.becomeReady();
  expect(shell.windows).toEqual([]);
  expect(shell.calls).toContain('exit 1');
  expect(String(shell.boxes[0])).toMatch(/[\u4e00-\u9fff]/);
});

it('does not run without its sandbox', async () => {
  const shell = await startShell({ switches: ['no-sandbox'] });
  await shell.becomeReady();
  expect(shell.windows).toEqual([]);
  expect(shell.calls).toContain('exit 1');
  expect(String(shell.boxes[0])).toContain('sandbox');
});
