import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountDocument } from '../../../shared/document/account-document.ts';
import type { RecordPatch } from '../../../shared/domain/records.ts';
import { randomSteps, runStep } from '../commands/random-step.ts';
import { commit, context } from '../commands/run.ts';
import { copyOf, documentOf, edit, STEP } from './sketch.ts';

const IMPORT = { label: { key: 'command.import', params: {} }, gesture: 'log 7' };
const start = () => documentOf({ people: { ada: {}, bo: { managerId: 'ada' }, cy: {} } });

/** Has another copy make changes; what it sends, change by change. */
function updatesOf(document: AccountDocument, make: (copy: AccountDocument) => void): Uint8Array[] {
  const copy = copyOf(document);
  const updates: Uint8Array[] = [];
  copy.onUpdate((update) => void updates.push(update));
  make(copy);
  return updates;
}

/** Takes these changes in as one step of as many parts. */
function importInParts(document: AccountDocument, ...changes: readonly RecordPatch[][]): void {
  const updates = updatesOf(document, (copy) => {
    for (const patches of changes) copy.apply(patches, STEP);
  });
  for (const update of updates) document.applyUpdate(update, 'import', IMPORT);
}

describe('a step that was taken in by parts', () => {
  it('is taken back by parts, heard of at the end, and is one step before and after', () => {
    const document = start();
    document.apply([edit('ada', { title: 'CEO' })], STEP);
    const before = document.records;
    importInParts(document, [edit('bo', { title: 'x' })], [edit('cy', { title: 'y' })]);
    importInParts(document, [edit('cy', { title: 'z' })]);
    const after = document.records;
    const heard: unknown[] = [];
    document.onChange(({ origin, changes }) => heard.push([origin, changes.map(({ id }) => id)]));
    const undoing = document.take('undo');
    const shares = [undoing.next().value, undoing.next().value];
    expect(document.records).toBe(after);
    expect(heard).toEqual([]);
    expect(undoing.next()).toEqual({ done: true, value: true });
    expect(shares).toEqual([1 / 3, 2 / 3]);
    expect(heard).toEqual([['undo', ['cy', 'bo']]]);
    expect(document.records).toEqual(before);
    expect([document.undoLabel, document.redoLabel]).toEqual([STEP.label, IMPORT.label]);
    document.redo();
    expect(document.records).toEqual(after);
    expect([document.undoLabel, document.canRedo]).toEqual([IMPORT.label, false]);
    document.undo();
    document.undo();
    expect(document.canUndo).toBe(false);
  });

  it('is no more than that when nothing is left of a part of it', () => {
    const document = start();
    document.apply([edit('ada', { title: 'CEO' })], STEP);
    importInParts(document, [edit('bo', { title: 'x' })], [edit('cy', { title: 'y' })]);
    const [update = new Uint8Array()] = updatesOf(document, (copy) =>
      copy.apply([edit('bo', { title: 'of somebody else' })], STEP),
    );
    document.applyUpdate(update, 'remote');
    document.undo();
    const { ada, bo, cy } = document.records.people;
    expect([ada?.title, bo?.title, cy?.title]).toEqual(['CEO', 'of somebody else', '']);
  });

  it('gives way to the step before it when nothing is left of it, which is then taken as a whole', () => {
    const document = start();
    const before = document.records;
    importInParts(document, [edit('bo', { title: 'x' })], [edit('cy', { title: 'y' })]);
    document.apply([edit('ada', { title: 'CEO' })], STEP);
    const [update = new Uint8Array()] = updatesOf(document, (copy) =>
      copy.apply([edit('ada', { title: 'of somebody else' })], STEP),
    );
    document.applyUpdate(update, 'remote');
    expect(document.undo()).toBe(true);
    const { ada, ...others } = document.records.people;
    expect(ada?.title).toBe('of somebody else');
    expect(others).toEqual({ bo: before.people.bo, cy: before.people.cy });
    expect(document.canUndo).toBe(false);
  });

  it('comes and goes as a whole, here and in every other copy, whatever it changes', () => {
    fc.assert(
      fc.property(randomSteps, randomSteps, (earlier, imported) => {
        const document = start();
        const ids = context('e');
        for (const step of earlier) commit(document, runStep(document.records, step, ids));
        const before = document.records;
        const label = document.undoLabel;
        const updates = updatesOf(document, (copy) => {
          const newIds = context('i');
          for (const step of imported) commit(copy, runStep(copy.records, step, newIds));
        });
        for (const update of updates) document.applyUpdate(update, 'import', IMPORT);
        const after = document.records;
        if (after === before) return;
        const other = copyOf(document);
        document.onUpdate((update) => other.applyUpdate(update, 'remote'));
        for (const round of [1, 2]) {
          document.undo();
          expect(document.records, `undo ${round}`).toEqual(before);
          expect(other.records).toEqual(document.records);
          expect(document.undoLabel).toEqual(label);
          document.redo();
          expect(document.records, `redo ${round}`).toEqual(after);
          expect(other.records).toEqual(document.records);
          expect(document.canRedo).toBe(false);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('does not take along what others do between its parts', () => {
    fc.assert(
      fc.property(randomSteps, randomSteps, (imported, others) => {
        const document = start();
        const updates = updatesOf(document, (copy) => {
          const ids = context('i');
          for (const step of imported) commit(copy, runStep(copy.records, step, ids));
        });
        for (const update of updates) document.applyUpdate(update, 'import', IMPORT);
        if (!document.canUndo) return;
        const other = copyOf(document);
        const sent: Uint8Array[] = [];
        document.onUpdate((update) => void sent.push(update));
        const foreign = updatesOf(document, (copy) => {
          copy.apply(
            [{ op: 'add', collection: 'people', id: 'dot', fields: { layer: 'decision' } }],
            STEP,
          );
          const ids = context('o');
          for (const step of others) commit(copy, runStep(copy.records, step, ids));
        });
        const wasThere = 'dot' in merged(document, foreign).records.people;
        for (const way of ['undo', 'redo'] as const) {
          const steps = document.take(way);
          while (!steps.next().done) {
            const next = foreign.shift();
            if (next) document.applyUpdate(next, 'remote');
            if (next) other.applyUpdate(next, 'remote');
          }
        }
        for (const update of [...foreign, ...sent]) other.applyUpdate(update, 'remote');
        for (const update of foreign) document.applyUpdate(update, 'remote');
        expect(other.records).toEqual(document.records);
        expect('dot' in document.records.people).toBe(wasThere);
        expect(document.incomplete).toBe(false);
      }),
      { numRuns: 120 },
    );
  });
});

function merged(document: AccountDocument, updates: readonly Uint8Array[]): AccountDocument {
  const copy = copyOf(document);
  for (const update of updates) copy.applyUpdate(update, 'remote');
  return copy;
}
