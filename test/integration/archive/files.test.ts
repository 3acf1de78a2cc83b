import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../electron/backend/archive/pack.ts';
import { play, unpack } from '../../../electron/backend/archive/unpack.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { sparseFields } from '../../../shared/document/sparse.ts';
import { COLLECTIONS, type RecordPatch } from '../../../shared/domain/records.ts';
import { buildRecords } from '../../fixtures/records.ts';
import {
  addPerson,
  assess,
  newAccount,
  recordsOf,
  setPerson,
  type TestBackend,
  testBackend,
} from '../backend/harness.ts';
import { fullRecords } from '../export/full-records.ts';
import { fileOf } from './copies.ts';

const AT = '2026-03-01T08:00:00.000Z';
const NO_HISTORY = { gaps: [], evaluations: [], scores: [], snapshots: [] };

/** What lies in the tables that an account file carries. */
function stored(backend: TestBackend): unknown {
  const tables = ['account_update', 'gap', 'evaluation', 'score_history', 'named_snapshot'];
  let rows: unknown;
  backend.tamper((db) => {
    rows = tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all());
  });
  return rows;
}

describe('an account as a file', () => {
  it('comes back in another database as it was, with its log, gaps, scores and named places', async () => {
    const ours = testBackend();
    const { accountId, opportunityId, window } = await newAccount(ours.api, '华信银行');
    await window.change(addPerson('ada', { layer: 'decision' }), addPerson('bo'));
    ours.at('2026-03-05T08:00:00.000Z');
    await window.change(assess(opportunityId, 'ada', { influences: ['economic'] }));
    await ours.api['snapshot.create']({ accountId, name: 'before the bid' });
    ours.at('2026-03-09T08:00:00.000Z');
    await window.change(setPerson('bo', { name: '=1+1', notes: 'line\nline' }));
    const data = await fileOf(ours, accountId);

    const theirs = testBackend();
    theirs.at('2026-03-09T08:00:00.000Z');
    expect(await theirs.api['archive.preview']({ data, passphrase: null })).toEqual({
      accountId,
      name: '华信银行',
      people: 2,
      opportunities: 1,
      changes: 4,
      firstChange: AT,
      lastChange: '2026-03-09T08:00:00.000Z',
      writtenAt: '2026-03-09T08:00:00.000Z',
      locked: false,
      exportedFor: null,
      stemsFrom: null,
      nameTaken: false,
    });
    expect(await theirs.api['archive.add']({ data, passphrase: null, name: null })).toEqual({
      accountId,
      withHistory: true,
    });
    expect(await recordsOf(theirs.api, accountId)).toEqual(await recordsOf(ours.api, accountId));
    expect(await theirs.api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
    const again = await fileOf(theirs, accountId);
    expect(again).toBe(data);
    expect(stored(theirs)).toEqual(stored(ours));
  });

  it('keeps every field of every record', async () => {
    const records = fullRecords(() => true);
    const document = AccountDocument.create(records.account);
    const patches = COLLECTIONS.flatMap((collection) =>
      Object.values(records[collection]).map(
        (record): RecordPatch => ({
          op: 'add',
          collection,
          id: record.id,
          fields: sparseFields(collection, record),
        }),
      ),
    );
    document.apply(patches, { label: { key: 'test', params: {} } });
    expect(play(await unpack(fileFrom(document), null)).records).toEqual(document.records);
  });

  it('is lossless, whatever is written in it', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const person = fc.record({ name: text, title: text, notes: text });
    const people = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), person);
    await fc.assert(
      fc.asyncProperty(people, fc.array(text, { maxLength: 5 }), async (sketch, labels) => {
        const { account, people: built } = buildRecords({ people: sketch });
        const document = AccountDocument.create(account);
        const log = [{ at: AT, madeAt: null, label: 'create', bytes: document.encode() }];
        document.onUpdate((bytes, label) => {
          log.push({ at: AT, madeAt: null, label: label?.key ?? '', bytes });
        });
        Object.values(built).forEach((record, at) => {
          document.apply(
            [
              {
                op: 'add',
                collection: 'people',
                id: record.id,
                fields: sparseFields('people', record),
              },
            ],
            { label: { key: labels[at] ?? 'add', params: {} } },
          );
        });
        const content = { account: { id: account.id, name: account.name }, writtenAt: AT, log };
        const opened = await unpack(pack({ ...content, history: NO_HISTORY }), null);
        expect(opened).toMatchObject({ ...content, history: NO_HISTORY, locked: false });
        expect(play(opened).records).toEqual(document.records);
      }),
    );
  });

  it('is added under another name, and as a copy of its own where the account is already', async () => {
    const ours = testBackend();
    const { accountId, window } = await newAccount(ours.api);
    await window.change(addPerson('ada'));
    const data = await fileOf(ours, accountId);
    const add = (backend: typeof ours, name: string | null) =>
      backend.api['archive.add']({ data, passphrase: null, name });
    await expect(add(ours, null)).rejects.toMatchObject({ code: 'account.name-taken' });
    const copy = await add(ours, 'Acme, second');
    expect(copy.withHistory).toBe(false);
    expect(copy.accountId).not.toBe(accountId);
    const [first, second] = [accountId, copy.accountId].map((id) => recordsOf(ours.api, id));
    expect((await second)?.people).toEqual((await first)?.people);
    expect(await second).toMatchObject({ account: { id: copy.accountId, name: 'Acme, second' } });

    const theirs = testBackend();
    await add(theirs, 'Renamed');
    expect(await recordsOf(theirs.api, accountId)).toMatchObject({ account: { name: 'Renamed' } });
    expect(await theirs.api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
  });

  it('goes on where it was: gaps keep the day they were first seen', async () => {
    const ours = testBackend();
    const { accountId, opportunityId, window } = await newAccount(ours.api);
    await window.change(addPerson('ada', { layer: 'decision' }), addPerson('bo'));
    await window.change(assess(opportunityId, 'bo', { influences: ['user'] }));
    const data = await fileOf(ours, accountId);
    const theirs = testBackend();
    theirs.at('2026-04-01T08:00:00.000Z');
    await theirs.api['archive.add']({ data, passphrase: null, name: null });
    const { gaps } = await theirs.api['gap.list']({
      accountId,
      opportunityId,
      date: null,
      closed: false,
    });
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.filter(({ opened }) => opened === AT).length).toBeGreaterThan(0);
  });
});

function fileFrom(document: AccountDocument): Uint8Array {
  const { id, name } = document.records.account;
  return pack({
    account: { id, name },
    writtenAt: AT,
    log: [{ at: AT, madeAt: null, label: 'all', bytes: document.encode() }],
    history: NO_HISTORY,
  });
}
