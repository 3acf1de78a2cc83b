import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxBytesOf } from '../../../electron/host/max-bytes.ts';
import { contract } from '../../../shared/api/contract.ts';
import { Reply } from '../../../shared/api/reply.ts';
import { type Shell, startShell } from './start-shell.ts';

const CHANNEL = 'inroad:call';
const page = { origin: 'app://inroad', parent: null };

async function ready(options = {}) {
  const shell = await startShell(options);
  await shell.becomeReady();
  const handle = shell.ipc.get(CHANNEL);
  if (handle === undefined) throw new Error('no gate');
  const from =
    (senderFrame: unknown) =>
    async (...args: unknown[]) =>
      JSON.parse(String(await handle({ senderFrame, sender: {} }, ...args))) as Reply;
  return { shell, from, call: from(page) };
}

function stateOf({ database }: Shell): string {
  const hash = createHash('sha256');
  for (const file of [database, `${database}-wal`]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

it('opens one channel and no other', async () => {
  const { shell } = await ready();
  expect([...shell.ipc.keys()]).toEqual([CHANNEL]);
});

it('carries calls of the page to the backend', async () => {
  const { call } = await ready();
  const made = await call('account.create', JSON.stringify({ name: '华信' }));
  expect(made).toMatchObject({ ok: true });
  expect(await call('account.list', '{}')).toMatchObject({
    value: { accounts: [{ name: '华信' }] },
  });
  expect(await call('account.create', '{"name":"华信"}')).toMatchObject({
    ok: false,
    error: { code: 'account.name-taken' },
  });
});

it.each([
  ['a frame that has gone', null],
  ['a frame inside the page', { origin: 'app://inroad', parent: page }],
  ['another origin', { origin: 'https://evil.test', parent: null }],
  ['an origin that begins like ours', { origin: 'app://inroad.evil', parent: null }],
  ['ours in capitals', { origin: 'APP://INROAD', parent: null }],
  ['an opaque origin', { origin: 'null', parent: null }],
  ['a file', { origin: 'file://', parent: null }],
])('refuses %s, whatever it asks', async (_name, frame) => {
  const { shell, from } = await ready();
  const before = stateOf(shell);
  for (const [method, text] of [
    ['account.create', '{"name":"x"}'],
    ['account.list', '{}'],
    ['shell.openExternal', '{"address":"mailto:a@b.test"}'],
    ['shell.menu', '[]'],
  ])
    expect(await from(frame)(method, text)).toEqual({
      ok: false,
      error: { code: 'request.refused', params: { status: 403 } },
    });
  expect([stateOf(shell), shell.opened, shell.menus]).toEqual([before, [], []]);
});

it('holds each method to its cap before it parses anything', async () => {
  const { call } = await ready();
  const large = JSON.stringify({ text: 'x'.repeat(1024 * 1024), accountId: null });
  expect(await call('search.people', large)).toMatchObject({ error: { params: { status: 413 } } });
  const update = {
    accountId: 'nobody',
    update: 'A'.repeat(2 ** 21),
    label: '',
    opportunityId: null,
  };
  expect(await call('account.apply', JSON.stringify(update))).toMatchObject({
    error: { code: 'account.not-found' },
  });
});

describe('a file beside the call', () => {
  const input = { fileName: 'a.csv', accountId: null, mapping: null };
  const csv = Buffer.from('Name\nAnn\n华信\n');
  const bytes = new Uint8Array(csv);

  it('is the data of the input', async () => {
    const { call } = await ready();
    expect(await call('import.preview', JSON.stringify(input), bytes)).toMatchObject({
      ok: true,
      value: { rows: 2, people: [{ name: 'Ann' }, { name: '华信' }] },
    });
  });

  it('counts with the rest towards the cap, as large as it is as text', async () => {
    const { call } = await ready();
    const room = maxBytesOf('account.list') - 2;
    const fits = new Uint8Array(Math.floor(room / 4) * 3);
    const over = new Uint8Array(fits.length + 3);
    expect(await call('account.list', '{}', fits)).toMatchObject({
      error: { code: 'request.invalid' },
    });
    expect(await call('account.list', '{}', over)).toMatchObject({
      error: { params: { status: 413 } },
    });
  });

  it.each([
    ['something else', [JSON.stringify(input), 'TmFtZQ==']],
    ['a list of numbers', [JSON.stringify(input), [78, 97]]],
    ['nothing', [JSON.stringify(input), undefined]],
    ['two', [JSON.stringify(input), bytes, bytes]],
    ['one, and data besides', [JSON.stringify({ ...input, data: 'TmFtZQ==' }), bytes]],
    ['one, and a list', ['[]', bytes]],
    ['one, and no object', ['null', bytes]],
    ['one, and no JSON', ['{', bytes]],
  ])('refuses %s', async (_name, args) => {
    const { call } = await ready();
    expect(await call('import.preview', ...args)).toMatchObject({
      error: { code: 'request.refused', params: { status: 400 } },
    });
  });

  it('is refused from elsewhere', async () => {
    const { from } = await ready();
    expect(await from(null)('import.preview', JSON.stringify(input), bytes)).toMatchObject({
      error: { params: { status: 403 } },
    });
  });
});

it('meets fifty thousand hostile calls with a reply each, no throw and no write', {
  timeout: 120_000,
}, async () => {
  const { shell, call } = await ready();
  const before = stateOf(shell);
  const method = fc.oneof(
    fc.constantFrom(
      ...Object.keys(contract),
      'shell.menu',
      'shell.openExternal',
      '__proto__',
      'constructor',
      'shell.__proto__',
      '',
    ),
    fc.string(),
  );
  const junk = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify({ junk: value })),
    fc.jsonValue().map((value) => JSON.stringify([value])),
    fc.constantFrom(
      'null',
      '[',
      '{"__proto__":{"x":1}}',
      '"',
      '1e999',
      '{"name":""}',
      '{"name":null}',
    ),
  );
  const args = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(method, junk) },
    { weight: 1, arbitrary: fc.array(fc.anything(), { maxLength: 4 }) },
  );
  await fc.assert(
    fc.asyncProperty(args, async (list) => {
      const reply = await call(...list);
      expect(Reply.safeParse(reply).success).toBe(true);
      expect(JSON.stringify(reply)).not.toMatch(/node_modules|\bat .*\.ts/);
    }),
    { numRuns: 50_000 },
  );
  expect([stateOf(shell), shell.opened, shell.menus]).toEqual([before, [], []]);
});

it('puts up the menu the page describes, in its language, and sends back what was chosen', async () => {
  const { shell, call } = await ready();
  await call('settings.set', '{"changes":{"lang":"zh-CN"}}');
  const menu = [
    {
      label: '编辑',
      items: [{ id: 'edit.undo', label: '撤销', enabled: false, shortcut: 'mod+shift+Z' }],
    },
  ];
  expect(await call('shell.menu', JSON.stringify(menu))).toMatchObject({ ok: true });
  const [template] = shell.menus as { submenu: Record<string, unknown>[]; role?: string }[][];
  const edit = template?.find(({ role }) => role === undefined);
  expect(edit?.submenu).toMatchObject([
    {
      id: 'edit.undo',
      label: '撤销',
      enabled: false,
      accelerator: 'CmdOrCtrl+Shift+Z',
      registerAccelerator: false,
    },
    { type: 'separator' },
    { role: 'cut', label: '剪切' },
    { role: 'copy', label: '复制' },
    { role: 'paste', label: '粘贴' },
  ]);
  const [undo] = edit?.submenu ?? [];
  (undo?.click as (() => void) | undefined)?.();
  expect(shell.windows[0]?.webContents.sent).toEqual([
    ['inroad:event', { kind: 'menu', actionId: 'edit.undo' }],
  ]);
});

it.each([
  [
    {
      label: 'x',
      items: [{ id: 'a', label: 'x', enabled: true, shortcut: '', role: 'toggleDevTools' }],
    },
  ],
  [{ label: 'x', items: [{ id: 'a', label: 'x'.repeat(200), enabled: true, shortcut: '' }] }],
  [{ label: 'x', items: [{ id: 'a b', label: 'x', enabled: true, shortcut: '' }] }],
  [{ label: 'x', items: [{ id: 'a', label: 'x', enabled: true, shortcut: 'mod+ +X' }] }],
  [{ label: 'x', role: 'viewMenu', items: [] }],
])('refuses a menu that is more than labels and ids: %j', async (menu) => {
  const { shell, call } = await ready();
  expect(await call('shell.menu', JSON.stringify([menu]))).toMatchObject({
    error: { code: 'request.refused', params: { status: 400 } },
  });
  expect(shell.menus).toEqual([]);
});
