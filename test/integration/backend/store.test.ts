import { renameSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSnapshots } from '../../../electron/backend/db/log.ts';
import { assessmentId } from '../../../shared/domain/assessment.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';
import { addPerson, setPerson } from './harness.ts';
import { type TestStore, testStore } from './store-harness.ts';

const IDS = ['ada', 'bo', 'cy', 'di'];
const id = fc.constantFrom(...IDS);
const text = fc.string({ maxLength: 12, unit: 'grapheme' });

/** A change somebody could make next, whatever the records are: it becomes patches only where it fits. */
type Step = (records: AccountRecords) => RecordPatch[];

const person: fc.Arbitrary<Step> = fc
  .record({
    id,
    name: text,
    notes: text,
    layer: fc.constantFrom('decision', 'management', 'operational'),
    managerId: fc.option(id),
    order: fc.double({ noNaN: true, noDefaultInfinity: true }),
    position: fc.option(fc.record({ x: fc.integer(), y: fc.nat() }, { noNullPrototype: true })),
    reach: fc.constantFrom('none', 'met', 'trusted'),
    status: fc.constantFrom('active', 'left'),
  })
  .map(({ id: personId, ...fields }) => (records) => [
    records.people[personId] ? setPerson(personId, fields) : addPerson(personId, fields),
  ]);

const assessment: fc.Arbitrary<Step> = fc
  .record({
    personId: id,
    influences: fc.uniqueArray(fc.constantFrom('economic', 'user', 'technical', 'coach')),
    degree: fc.constantFrom('high', 'unknown'),
    attitude: fc.option(fc.integer({ min: -2, max: 2 })),
  })
  .map(({ personId, ...fields }) => () => [
    {
      op: 'add',
      collection: 'assessments',
      id: assessmentId('deal', personId),
      fields: { opportunityId: 'deal', personId, ...fields },
    },
  ]);

const visit: fc.Arbitrary<Step> = fc
  .record({ id, personIds: fc.uniqueArray(id, { minLength: 1 }) })
  .map(({ id: visitId, personIds }) => (records) => [
    records.interactions[visitId]
      ? { op: 'set', collection: 'interactions', id: visitId, fields: { personIds } }
      : {
          op: 'add',
          collection: 'interactions',
          id: visitId,
          fields: { date: '2026-02-01', kind: 'visit', personIds },
        },
  ]);

const removal: fc.Arbitrary<Step> = fc
  .record({
    collection: fc.constantFrom('people', 'interactions', 'assessments'),
    id,
  })
  .map(({ collection, id: some }) => (records) => {
    const key = collection === 'assessments' ? assessmentId('deal', some) : some;
    return records[collection][key] ? [{ op: 'remove', collection, id: key }] : [];
  });

const rename: fc.Arbitrary<Step> = text
  .filter((name) => name.trim() !== '')
  .map((name) => () => [
    { op: 'set', collection: 'account', id: 'acme', fields: { name: `Acme ${name}` } },
  ]);

const script = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: person },
    { weight: 2, arbitrary: assessment },
    visit,
    removal,
    rename,
  ),
  { minLength: 1, maxLength: 25 },
);

it('tables, gaps, search and snapshots equal a replay of the log after any changes', () => {
  fc.assert(
    fc.property(script, fc.nat({ max: 25 }), (steps, restartAt) => {
      let test = testStore(3);
      try {
        for (const [at, step] of steps.entries()) {
          if (at === restartAt) test = test.restart();
          test.store.applyPatches('acme', step(test.store.read('acme')), 'step');
        }
        expect(test.check().problems).toEqual([]);
        const before = test.store.read('acme');
        test = test.restart();
        expect(test.store.read('acme')).toEqual(before);
      } finally {
        test.end();
      }
    }),
    { numRuns: 40 },
  );
});

it('gives the same state from the newest snapshot as from the whole log', () => {
  let test = testStore(5);
  for (let i = 0; i < 23; i += 1) {
    test.store.applyPatches('acme', [addPerson(`p${i}`, { title: `T${i}` })], 'add');
  }
  expect(readSnapshots(test.database.db, 'acme').map(({ seq }) => seq)).toEqual([20, 15]);
  const state = test.store.read('acme');
  test = test.restart();
  expect(test.store.read('acme')).toEqual(state);
  test.database.db.exec('DELETE FROM account_snapshot');
  test.store.forget();
  expect(test.store.read('acme')).toEqual(state);
  expect(Object.keys(state.people)).toHaveLength(23);
  test.end();
});

it('writes nothing when nothing changes', () => {
  const test = testStore(5);
  test.store.applyPatches('acme', [addPerson('ada', { title: 'T' })], 'add');
  expect(test.store.applyPatches('acme', [], 'nothing')).toEqual({ sinceSeq: 2, seq: 2 });
  expect(test.store.applyPatches('acme', [setPerson('ada', { title: 'T' })], 'same')).toEqual({
    sinceSeq: 2,
    seq: 2,
  });
  test.end();
});

it('acknowledges nothing once its file was taken away, and goes on when it is back', () => {
  const test = testStore(5);
  const { file } = test.database;
  renameSync(file, `${file}.away`);
  const add = () => test.store.applyPatches('acme', [addPerson('ada')], 'add');
  expect(add).toThrow(/database\.missing/);
  renameSync(`${file}.away`, file);
  expect(test.store.read('acme').people).toEqual({});
  expect(add()).toMatchObject({ seq: 2 });
  expect(test.check().problems).toEqual([]);
  test.end();
});

it('rolls everything back when the disk is full, and goes on when there is room', () => {
  const test = testStore(5);
  test.store.applyPatches('acme', [addPerson('ada')], 'add');
  limitPages(test, 0);
  const crowd = Array.from({ length: 300 }, (_, i) =>
    addPerson(`p${i}`, { notes: 'x'.repeat(2000) }),
  );
  expect(() => test.store.applyPatches('acme', crowd, 'crowd')).toThrow(/database\.full/);
  expect(Object.keys(test.store.read('acme').people)).toEqual(['ada']);
  expect(test.store.seq('acme')).toBe(2);
  limitPages(test, 1_000_000);
  expect(test.check().problems).toEqual([]);
  expect(test.store.applyPatches('acme', crowd, 'crowd')).toEqual({ sinceSeq: 2, seq: 4 });
  test.end();
});

function limitPages({ database: { db } }: TestStore, more: number): void {
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages + more}`);
}
