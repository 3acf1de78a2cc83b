import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import type { RecordPatch } from '../../../shared/domain/records.ts';
import { randomSteps, runStep } from '../commands/random-step.ts';
import { commit, context } from '../commands/run.ts';
import { copyOf, documentOf, STEP } from './sketch.ts';

const PEOPLE = 3_000;

it('leaves the same document as clearing away after each update', () => {
  fc.assert(
    fc.property(randomSteps, randomSteps, fc.boolean(), (first, second, undoes) => {
      const source = documentOf({ people: { ada: {}, bo: { managerId: 'ada' } } });
      const [plain, late] = [copyOf(source), copyOf(source)];
      const updates: Uint8Array[] = [];
      source.onUpdate((update) => void updates.push(update));
      const ids = context();
      for (const step of first) commit(source, runStep(source.records, step, ids));
      if (undoes) {
        while (source.undo());
        while (source.redo());
      }
      for (const step of second) commit(source, runStep(source.records, step, ids));
      for (const update of updates) plain.applyUpdate(update, 'remote');
      late.clearingLate(() => {
        for (const update of updates) late.applyUpdate(update, 'remote');
      });
      expect(late.records).toEqual(plain.records);
      expect(late.records).toEqual(source.records);
      expect(again(late).encode()).toEqual(again(plain).encode());
      // It is a document like any other after that.
      for (const document of [plain, late]) {
        const more = context('more');
        for (const step of first) commit(document, runStep(document.records, step, more));
      }
      expect(late.records).toEqual(plain.records);
      expect(again(late).records).toEqual(plain.records);
    }),
    { numRuns: 80 },
  );
});

it('leaves as few bytes of many who have gone', () => {
  const source = documentOf();
  const ids = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);
  const add = (id: string): RecordPatch => {
    const fields = { layer: 'decision', name: id, title: 'CEO' };
    return { op: 'add', collection: 'people', id, fields };
  };
  source.apply(ids.map(add), STEP);
  const [plain, late] = [copyOf(source), copyOf(source)];
  const updates: Uint8Array[] = [];
  source.onUpdate((update) => void updates.push(update));
  source.apply(
    ids.map((id): RecordPatch => ({ op: 'remove', collection: 'people', id })),
    STEP,
  );
  for (const update of updates) plain.applyUpdate(update, 'remote');
  late.clearingLate(() => {
    for (const update of updates) late.applyUpdate(update, 'remote');
  });
  expect(late.records.people).toEqual({});
  expect(late.encode()).toHaveLength(plain.encode().length);
});

function again(document: AccountDocument): AccountDocument {
  return AccountDocument.fromUpdate(document.encode());
}
