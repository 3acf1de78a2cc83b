import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { unpackRecords } from '../../../shared/document/packed-records.ts';
import { addPerson, newAccount, openWindow, recordsOf, setPerson, testBackend } from './harness.ts';

it('brings the changes of one window to another', async () => {
  const { api } = testBackend();
  const { accountId, window } = await newAccount(api);
  const other = await openWindow(api, accountId);
  const { seq: start } = await api['account.open']({ accountId });
  await window.change(addPerson('ada'));
  const { seq } = await window.change(setPerson('ada', { title: 'Director' }));
  const news = await api['account.updates']({ accountId, sinceSeq: start });
  expect(news.seq).toBe(seq);
  other.document.applyUpdate(fromBase64(news.update ?? ''), 'remote');
  expect(other.document.records).toEqual(window.document.records);
  expect((await api['account.updates']({ accountId, sinceSeq: seq })).update).toBeNull();
});

it('hands out, beside the bytes, the records that are in them', async () => {
  const { api } = testBackend();
  const { accountId, window } = await newAccount(api);
  await window.change(addPerson('ada'));
  await window.change(setPerson('ada', { title: 'Director' }));
  const { records } = await api['account.open']({ accountId });
  expect(unpackRecords(records)).toEqual(await recordsOf(api, accountId));
});

it('keeps two edits that were made apart of different fields of one person', async () => {
  const { api } = testBackend();
  const { accountId, window } = await newAccount(api);
  await window.change(addPerson('ada'));
  const other = await openWindow(api, accountId);
  await window.change(setPerson('ada', { title: 'Director' }));
  await other.change(setPerson('ada', { department: 'Sales' }));
  expect((await recordsOf(api, accountId)).people.ada).toMatchObject({
    title: 'Director',
    department: 'Sales',
  });
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ problems: [] });
});

it('refuses what is no update of this account, and stores nothing of it', async () => {
  const { api } = testBackend();
  const { accountId } = await newAccount(api);
  const stranger = await newAccount(api, 'Stranger');
  const copy = await openWindow(api, accountId);
  const sent: Uint8Array[] = [];
  copy.document.onUpdate((bytes) => void sent.push(bytes));
  for (const id of ['first', 'second']) {
    copy.document.apply([addPerson(id)], { label: { key: 'test', params: {} } });
  }
  const bad: Record<string, Uint8Array> = {
    garbage: new Uint8Array([1, 2, 3, 250, 9]),
    'a part is missing before it': sent[1] ?? new Uint8Array(),
    // The highest writer wins where two write one field.
    'another account': AccountDocument.create(
      stranger.window.document.records.account,
      2 ** 32 - 1,
    ).encode(),
  };
  for (const [name, update] of Object.entries(bad)) {
    const apply = api['account.apply']({
      accountId,
      update: toBase64(update),
      label: 'x',
      opportunityId: null,
    });
    await expect(apply, name).rejects.toMatchObject({ code: 'account.update-invalid' });
  }
  expect((await api['account.open']({ accountId })).seq).toBe(1);
  expect((await recordsOf(api, accountId)).people).toEqual({});
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ problems: [] });
});

it('names an account that is not there', async () => {
  const { api } = testBackend();
  const accountId = 'nobody';
  const calls = [
    api['account.open']({ accountId }),
    api['account.apply']({ accountId, update: 'AAA=', label: '', opportunityId: null }),
    api['account.updates']({ accountId, sinceSeq: 0 }),
    api['account.duplicate']({ accountId, name: 'x' }),
    api['account.delete']({ accountId, confirmName: 'x' }),
    api['gap.list']({ accountId, opportunityId: null, date: null, closed: false }),
    api['score.history']({ accountId, opportunityId: 'x' }),
  ];
  for (const call of calls) {
    await expect(call).rejects.toMatchObject({
      code: 'account.not-found',
      params: { account: accountId },
    });
  }
});
