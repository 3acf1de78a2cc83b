import { beforeEach, expect, it } from 'vitest';
import { actions } from '../../../renderer/actions/actions.ts';
import { connectApi } from '../../../renderer/store/api.ts';
import { run } from '../../../renderer/store/commands.ts';
import { startComparing, stopComparing } from '../../../renderer/store/compare.ts';
import { flushChanges, openAccount, pullUpdates } from '../../../renderer/store/documents.ts';
import { storeApi } from '../../../renderer/store/store.ts';
import { undo } from '../../../renderer/store/undo.ts';
import type { Transport } from '../../../shared/api/client.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import { addPerson, newAccount, testBackend } from '../backend/harness.ts';

const people = () => Object.keys(storeApi.getState().open?.records.people ?? {}).sort();
const FROM_START = { from: { kind: 'seq', seq: 2 }, to: { kind: 'now' } } as const;

let window: Awaited<ReturnType<typeof newAccount>>['window'];
let named: string;

/** The store of a window on a real backend: Ann and Bo, then Bo gone and Cy come. */
beforeEach(async () => {
  const { api, backend } = testBackend();
  const options = {
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    newId: () => 'bug',
  };
  const transport: Transport = (method, input) =>
    dispatch(backend.handlers, method, input, options);
  connectApi(transport);
  ({ window } = await newAccount(api));
  await window.change(addPerson('ann'), addPerson('bo'));
  await window.change({ op: 'remove', collection: 'people', id: 'bo' }, addPerson('cy'));
  await openAccount(window.accountId);
  named = (await api['snapshot.create']({ accountId: window.accountId, name: 'Now' })).created.id;
});

it('shows both points as one account and gives back the account as it is', async () => {
  const before = storeApi.getState();
  await startComparing(FROM_START);
  expect(people()).toEqual(['ann', 'bo', 'cy']);
  const { comparing, open } = storeApi.getState();
  expect(open?.layout.index.has('bo')).toBe(true);
  expect(comparing?.marks.changeOf('bo')?.kinds).toEqual(['left']);
  expect(comparing?.comparison.joined.map(({ personId }) => personId)).toEqual(['cy']);
  stopComparing();
  const after = storeApi.getState();
  expect(people()).toEqual(['ann', 'cy']);
  expect(after.comparing).toBeNull();
  expect(after.open?.records).toBe(before.open?.records);
  expect(after.view.lens).toEqual(before.view.lens);
});

it('changes nothing while it compares, by command, undo or action', async () => {
  expect(run('person.edit', { ids: ['ann'], fields: { title: 'CIO' } })).toBe(true);
  await flushChanges();
  await startComparing(FROM_START);
  const { open } = storeApi.getState();
  expect(run('person.edit', { ids: ['ann'], fields: { title: 'CFO' } })).toBe(false);
  undo();
  expect(storeApi.getState().notices.at(-1)?.refusal.code).toBe('history.readOnly');
  storeApi.setState(({ view }) => ({ view: { ...view, selection: ['ann'] } }));
  const enabled = actions
    .filter((action) => action.enabled(storeApi.getState()))
    .map(({ id }) => id);
  expect(enabled.filter((id) => id.startsWith('person.'))).toEqual([]);
  expect(enabled).not.toContain('edit.delete');
  expect(enabled).not.toContain('file.import');
  expect(enabled).toContain('view.stopComparing');
  expect(storeApi.getState().open).toBe(open);
  stopComparing();
  expect(storeApi.getState().open?.records.people.ann?.title).toBe('CIO');
});

it('takes in what another window changes, for the way back', async () => {
  await startComparing({ from: { kind: 'seq', seq: 2 }, to: { kind: 'snapshot', id: named } });
  await window.change(addPerson('dee'));
  await pullUpdates();
  expect(people()).toEqual(['ann', 'bo', 'cy']);
  stopComparing();
  expect(people()).toEqual(['ann', 'cy', 'dee']);
  expect(storeApi.getState().open?.layout.index.has('dee')).toBe(true);
});

it('ends when another side of the account is shown, or another account', async () => {
  await startComparing(FROM_START);
  storeApi.setState(({ view }) => ({ view: { ...view, screen: 'contacts' } }));
  expect(storeApi.getState().comparing).toBeNull();
  expect(people()).toEqual(['ann', 'cy']);
  storeApi.setState(({ view }) => ({ view: { ...view, screen: 'map' } }));
  await startComparing(FROM_START);
  await openAccount(window.accountId);
  expect(storeApi.getState().comparing).toBeNull();
  expect(people()).toEqual(['ann', 'cy']);
});
