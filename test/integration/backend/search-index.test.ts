import { expect, it, onTestFinished } from 'vitest';
import { indexingPeople } from '../../../electron/backend/db/search-index.ts';
import { createWriter } from '../../../electron/backend/db/writer.ts';
import type { RecordPatch } from '../../../shared/domain/records.ts';
import { addPerson, setPerson } from './harness.ts';
import { testStore } from './store-harness.ts';

const IDS = Array.from({ length: 60 }, (_, at) => `p${at}`);
/** Pieces that the index holds of names with a W in them. */
const PIECES = "SELECT count(*) FROM person_search_data WHERE instr(block, 'wkj') > 0";

function manyPeople() {
  const opened = testStore(100);
  onTestFinished(() => opened.end());
  const { store, database } = opened;
  const change = (...patches: RecordPatch[]) => store.applyPatches('acme', patches, 'test');
  change(addPerson('wkj', { name: 'Wkj' }), ...IDS.map((id) => addPerson(id)));
  const count = (text: string) => database.db.prepare<[], number>(text).pluck().get() ?? 0;
  const find = (word: string) =>
    count(`SELECT count(*) FROM person_search WHERE person_search MATCH '"${word}"'`);
  return { ...opened, change, find, pieces: () => count(PIECES) };
}

it('leaves nothing in the index of the names of many who change at once', () => {
  const { change, check, find, pieces } = manyPeople();
  const rename = (name: string) => change(...IDS.map((id) => setPerson(id, { name })));
  rename('Wkj');
  expect([find('Wkj'), pieces() > 0]).toEqual([61, true]);
  rename('Anna');
  change(setPerson('wkj', { name: 'Anna' }));
  expect([find('Anna'), find('Wkj'), pieces()]).toEqual([61, 0, 0]);
  expect(check()).toMatchObject({ ok: true });
});

it.each([
  ['is rolled back', true],
  ['is stored', false],
])('overwrites one who changes at once again after a change of many that %s', (_, fails) => {
  const { change, check, database, find, pieces } = manyPeople();
  const write = createWriter(database);
  const many = () =>
    write(() =>
      indexingPeople(database.db, 50, () => {
        database.db.exec("UPDATE person SET notes = 'x y z'");
        if (fails) throw new Error('no');
        database.db.exec("UPDATE person SET notes = ''");
      }),
    );
  if (fails) expect(many).toThrow('no');
  else many();
  change(setPerson('wkj', { name: 'Anna' }));
  expect([find('Anna'), find('Wkj'), pieces()]).toEqual([1, 0, 0]);
  expect(check()).toMatchObject({ ok: true });
});
