import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { contract } from '../../../shared/api/contract.ts';

type Exposed = Record<string, unknown>;
type Fn = (...args: unknown[]) => unknown;

/** Runs the real preload script against the two modules the sandbox gives it. */
async function loadPreload() {
  const exposed: Record<string, Exposed> = {};
  const invoked: unknown[][] = [];
  const heard = new Map<string, Fn>();
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: {
      exposeInMainWorld: (name: string, api: Exposed) => {
        exposed[name] = api;
      },
    },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => {
        invoked.push(args);
        return { ok: true, value: null };
      },
      on: (channel: string, listener: Fn) => void heard.set(channel, listener),
    },
  }));
  onTestFinished(() => void vi.doUnmock('electron'));
  await import('../../../electron/preload.ts');
  const bridge = exposed.inroad as Record<string, Fn>;
  return {
    exposed,
    bridge,
    invoked,
    emit: (...args: unknown[]) => heard.get('inroad:event')?.(...args),
    heard,
  };
}

it('exposes one frozen object with these members and no others', async () => {
  const { exposed, bridge, heard } = await loadPreload();
  expect(Object.keys(exposed)).toEqual(['inroad']);
  expect(Object.isFrozen(bridge)).toBe(true);
  const shape = Object.entries(bridge).map(([name, member]) => [
    name,
    typeof member === 'function' ? member.length : typeof member,
  ]);
  expect(Object.fromEntries(shape)).toEqual({
    platform: 'string',
    call: 3,
    setMenu: 1,
    onMenuAction: 1,
    onOpenFile: 1,
    openExternal: 1,
  });
  expect([...heard.keys()]).toEqual(['inroad:event']);
});

it('passes on the contract’s methods and refuses every other name', async () => {
  const { bridge, invoked } = await loadPreload();
  for (const method of Object.keys(contract)) await bridge.call?.(method, { a: 1 });
  expect(invoked).toEqual(
    Object.keys(contract).map((method) => ['inroad:call', method, '{"a":1}']),
  );
  for (const method of [
    'shell.menu',
    'shell.ready',
    'toString',
    '__proto__',
    '',
    'account.create ',
    7,
    null,
    ['account.list'],
  ])
    await expect(bridge.call?.(method, {})).rejects.toThrow('unknown method');
  expect(invoked).toHaveLength(Object.keys(contract).length);
});

it('passes on the bytes of a file beside the rest, and nothing else in their place', async () => {
  const { bridge, invoked } = await loadPreload();
  const file = new Uint8Array([1, 2, 3]);
  await bridge.call?.('import.preview', { a: 1 }, file);
  expect(invoked).toEqual([['inroad:call', 'import.preview', '{"a":1}', file]]);
  for (const other of [null, 'AQID', [1, 2], { length: 3 }, file.buffer])
    await expect(bridge.call?.('import.preview', {}, other)).rejects.toThrow('not a file');
  await expect(bridge.call?.('shell.menu', {}, file)).rejects.toThrow('unknown method');
  expect(invoked).toHaveLength(1);
});

it('uses no channel but its own, whatever it is called with', async () => {
  const { bridge, invoked } = await loadPreload();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('call', 'setMenu', 'onMenuAction', 'onOpenFile', 'openExternal'),
      fc.array(fc.anything(), { maxLength: 4 }),
      async (member, args) => {
        // What cannot become JSON is an error of the caller, thrown to the caller.
        await Promise.resolve()
          .then(() => bridge[member]?.(...args))
          .catch(() => undefined);
      },
    ),
    { numRuns: 2_000 },
  );
  for (const [channel, method, text] of invoked) {
    expect(channel).toBe('inroad:call');
    expect([...Object.keys(contract), 'shell.menu', 'shell.ready', 'shell.openExternal']).toContain(
      method,
    );
    expect(typeof text).toBe('string');
  }
});

it('hands events over as plain values, without the event object', async () => {
  const { bridge, emit, invoked } = await loadPreload();
  const got: unknown[][] = [];
  bridge.onMenuAction?.((...args: unknown[]) => got.push(args));
  bridge.onOpenFile?.((...args: unknown[]) => got.push(args));
  expect(invoked).toEqual([['inroad:call', 'shell.ready', '{}']]);
  const event = { sender: 'must not get through' };
  emit(event, { kind: 'menu', actionId: 'edit.undo' });
  emit(event, { kind: 'open-file', fileName: 'a.inroad', data: 'AA==' });
  expect(got).toEqual([['edit.undo'], [{ name: 'a.inroad', data: 'AA==' }]]);
});
