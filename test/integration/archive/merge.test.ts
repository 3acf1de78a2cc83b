import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../shared/api/base64.ts';
import {
  addPerson,
  assess,
  newAccount,
  openWindow,
  recordsOf,
  setPerson,
  testBackend,
} from '../backend/harness.ts';
import { bothRecords, change, fileOf, mergeInto, twoCopies } from './copies.ts';

const DAY = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;

describe('merging a file into the account it stems from', () => {
  it('keeps the edits of both, whoever merges whom, and says what it did', async () => {
    const copies = await twoCopies();
    const { ours, theirs, accountId, opportunityId } = copies;
    await change(DAY(2), ours, accountId, setPerson('ada', { title: 'CFO' }));
    await change(DAY(3), theirs, accountId, setPerson('ada', { department: 'Finance' }));
    await change(
      DAY(4),
      theirs,
      accountId,
      addPerson('cy'),
      assess(opportunityId, 'bo', { attitude: -1 }),
    );
    const file = await fileOf(ours, accountId);
    const report = await mergeInto(ours, theirs, accountId);
    expect(report).toMatchObject({
      accountId,
      taken: 2,
      records: [
        { collection: 'people', added: 1, changed: 1, removed: 0 },
        { collection: 'assessments', added: 1, changed: 0, removed: 0 },
      ],
      conflicts: [],
      conflictCount: 0,
      loops: [],
      seq: 5,
    });
    await theirs.api['archive.merge']({ accountId, data: file, passphrase: null });
    const [a, b] = await bothRecords(copies);
    expect(a).toEqual(b);
    expect(a.people.ada).toMatchObject({ title: 'CFO', department: 'Finance' });
    for (const { api } of [ours, theirs])
      expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
  });

  it('lets the later edit hold and lists the field with both values, names instead of ids', async () => {
    const copies = await twoCopies(
      addPerson('cy', { name: 'Cy' }),
      addPerson('di', { name: '', title: 'Buyer' }),
    );
    const { ours, theirs, accountId } = copies;
    await change(DAY(2), ours, accountId, setPerson('ada', { managerId: 'cy' }));
    await change(DAY(3), theirs, accountId, setPerson('ada', { managerId: 'di' }));
    await change(DAY(4), theirs, accountId, setPerson('bo', { email: 'old@x.test' }));
    await change(DAY(5), ours, accountId, setPerson('bo', { email: 'new@x.test' }));
    const { conflicts } = await mergeInto(ours, theirs, accountId);
    expect(conflicts).toEqual([
      {
        collection: 'people',
        id: 'ada',
        record: 'Ada',
        field: 'managerId',
        kept: 'Buyer',
        dropped: 'Cy',
        keptAt: DAY(3),
        droppedAt: DAY(2),
        from: 'file',
        reason: 'later',
      },
      {
        collection: 'people',
        id: 'bo',
        record: 'Bo',
        field: 'email',
        kept: 'new@x.test',
        dropped: 'old@x.test',
        keptAt: DAY(5),
        droppedAt: DAY(4),
        from: 'here',
        reason: 'later',
      },
    ]);
    const { people } = await recordsOf(ours.api, accountId);
    expect([people.ada?.managerId, people.bo?.email]).toEqual(['di', 'new@x.test']);
  });

  it('goes by when edits were made, not by when they came here through another merge', async () => {
    const { ours, theirs, accountId } = await twoCopies();
    const third = testBackend();
    const data = await fileOf(ours, accountId);
    await third.api['archive.add']({ data, passphrase: null, name: null });
    await change(DAY(2), ours, accountId, setPerson('ada', { title: 'early' }));
    await change(DAY(4), third, accountId, setPerson('ada', { title: 'late' }));
    theirs.at(DAY(9));
    await mergeInto(theirs, ours, accountId);
    third.at(DAY(10));
    const { conflicts } = await mergeInto(third, theirs, accountId);
    expect(conflicts).toMatchObject([{ kept: 'late', dropped: 'early', droppedAt: DAY(2) }]);
    expect((await recordsOf(third.api, accountId)).people.ada?.title).toBe('late');
  });

  it('changes nothing the second time', async () => {
    const { ours, theirs, accountId } = await twoCopies();
    await change(DAY(2), ours, accountId, setPerson('ada', { title: 'ours' }));
    await change(DAY(3), theirs, accountId, setPerson('ada', { title: 'theirs' }));
    await mergeInto(ours, theirs, accountId);
    const before = await ours.api['account.open']({ accountId });
    expect(await mergeInto(ours, theirs, accountId)).toEqual({
      accountId,
      taken: 0,
      records: [],
      conflicts: [],
      conflictCount: 0,
      loops: [],
      sinceSeq: before.seq,
      seq: before.seq,
    });
    expect(await ours.api['account.open']({ accountId })).toEqual(before);
  });

  it('is one step of undo for the window it is done in', async () => {
    const { ours, theirs, accountId } = await twoCopies();
    await change(DAY(2), ours, accountId, setPerson('ada', { title: 'ours' }));
    await change(DAY(3), theirs, accountId, setPerson('ada', { title: 'theirs' }), addPerson('cy'));
    await change(DAY(4), theirs, accountId, { op: 'remove', collection: 'people', id: 'bo' });
    const { document } = await openWindow(ours.api, accountId);
    const before = document.records;
    const { sinceSeq } = await mergeInto(ours, theirs, accountId);
    const { update } = await ours.api['account.updates']({ accountId, sinceSeq });
    document.applyUpdate(fromBase64(update ?? ''), 'import');
    expect(document.records).toEqual(await recordsOf(ours.api, accountId));
    expect(Object.keys(document.records.people).sort()).toEqual(['ada', 'cy']);
    document.undo();
    expect(document.records).toEqual(before);
    expect(document.canUndo).toBe(false);
  });

  it('keeps a circle of reporting lines that it makes, says where it is drawn broken, and flags it', async () => {
    const { ours, theirs, accountId, opportunityId } = await twoCopies();
    await change(DAY(2), ours, accountId, setPerson('ada', { managerId: 'bo' }));
    await change(DAY(3), theirs, accountId, setPerson('bo', { managerId: 'ada' }));
    const file = await fileOf(ours, accountId);
    const loops = [{ names: ['Ada', 'Bo'], cut: 'Bo', manager: 'Ada' }];
    expect(await mergeInto(ours, theirs, accountId)).toMatchObject({ loops });
    const mirrored = { accountId, data: file, passphrase: null };
    expect(await theirs.api['archive.merge'](mirrored)).toMatchObject({ loops });
    const { gaps } = await ours.api['gap.list']({
      accountId,
      opportunityId,
      date: null,
      closed: false,
    });
    expect(gaps.map(({ rule }) => rule)).toContain('reporting.loop');
  });

  it('tells what the file has that is not here, before anything is stored', async () => {
    const { ours, theirs, accountId } = await twoCopies();
    await change(DAY(2), ours, accountId, setPerson('ada', { title: 'x' }));
    await change(DAY(3), theirs, accountId, setPerson('ada', { email: 'a@b.test' }));
    await change(DAY(4), theirs, accountId, setPerson('bo', { title: 'y' }));
    const data = await fileOf(theirs, accountId);
    const before = await ours.api['account.open']({ accountId });
    expect(await ours.api['archive.preview']({ data, passphrase: null })).toMatchObject({
      stemsFrom: { name: 'Acme', lastChange: DAY(2), onlyThere: 2, onlyHere: 1 },
      nameTaken: false,
    });
    expect(await ours.api['account.open']({ accountId })).toEqual(before);
  });

  it('refuses the file of another account', async () => {
    const { ours, theirs, accountId } = await twoCopies();
    const other = await newAccount(theirs.api, 'Other');
    const data = await fileOf(theirs, other.accountId);
    await expect(
      ours.api['archive.merge']({ accountId, data, passphrase: null }),
    ).rejects.toMatchObject({ code: 'archive.other-account', params: { name: 'Other' } });
  });

  it('takes in what was changed here while it worked', async () => {
    const { ours, theirs, accountId } = await twoCopies();
    await change(DAY(2), theirs, accountId, setPerson('ada', { title: 'theirs' }));
    const merging = mergeInto(ours, theirs, accountId);
    await change(DAY(3), ours, accountId, setPerson('ada', { title: 'meanwhile' }));
    expect((await merging).conflicts).toMatchObject([{ kept: 'meanwhile', dropped: 'theirs' }]);
    expect((await recordsOf(ours.api, accountId)).people.ada?.title).toBe('meanwhile');
  });
});
