import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { packRecords, unpackRecords } from '../../../shared/document/packed-records.ts';
import type { RecordsSketch } from '../../fixtures/records.ts';
import { randomSteps, runStep } from '../commands/random-step.ts';
import { commit, context } from '../commands/run.ts';
import { copyOf, documentOf, edit, STEP } from './sketch.ts';

const sketch: RecordsSketch = {
  people: {
    ada: { position: { x: 1.5, y: 2 } },
    bo: { managerId: 'ada' },
    board: { kind: 'committee', memberIds: ['ada'] },
  },
  assessments: { ada: { influences: ['economic'] } },
  teamMembers: { sam: {} },
};

/** The document as a window opens it: with the records that came beside its bytes. */
function opened(document: AccountDocument) {
  const bytes = document.encode();
  let asked = 0;
  const records = unpackRecords(JSON.parse(JSON.stringify(packRecords(document.records))));
  const copy = AccountDocument.fromKnown(records, () => {
    asked += 1;
    return bytes;
  });
  return { copy, records, asked: () => asked };
}

describe('records that travel beside the bytes', () => {
  it('are those that are read from the bytes, whatever was done to the document', () => {
    fc.assert(
      fc.property(randomSteps, (steps) => {
        const document = documentOf({ people: { ada: {}, bo: { managerId: 'ada' } } });
        const clock = context();
        for (const step of steps) commit(document, runStep(document.records, step, clock));
        const read = copyOf(document).records;
        const { records } = opened(document);
        expect(records).toEqual(read);
        expect(Object.keys(records.people)).toEqual(Object.keys(document.records.people));
      }),
      { numRuns: 60 },
    );
  });

  it('cannot be changed in place', () => {
    const { ada, board } = opened(documentOf(sketch)).records.people;
    expect(() => Object.assign(ada ?? {}, { name: 'Eve' })).toThrow(TypeError);
    expect(() => Object.assign(ada?.position ?? {}, { x: 9 })).toThrow(TypeError);
    expect(() => Object.assign(ada?.memberIds ?? [], ['eve'])).toThrow(TypeError);
    expect(() => Object.assign(board?.memberIds ?? [], ['eve'])).toThrow(TypeError);
  });
});

describe('a document of known records', () => {
  it('shows them without its bytes', () => {
    const { copy, records, asked } = opened(documentOf(sketch));
    expect(copy.records).toBe(records);
    expect([copy.canUndo, copy.canRedo, copy.undoLabel, copy.redoLabel]).toEqual([
      false,
      false,
      null,
      null,
    ]);
    expect(asked()).toBe(0);
  });

  it('keeps them, one by one, when it is made whole and edited', () => {
    const { copy, records, asked } = opened(documentOf(sketch));
    copy.makeWhole();
    copy.makeWhole();
    expect(asked()).toBe(1);
    expect(copy.records).toBe(records);
    copy.apply([edit('ada', { title: 'CFO' })], STEP);
    expect(copy.records.people.ada?.title).toBe('CFO');
    expect(copy.records.people.bo).toBe(records.people.bo);
    expect(copy.records.assessments).toBe(records.assessments);
  });

  it('is made whole by whatever needs more: an edit, another copy, undo, the bytes', () => {
    const source = documentOf(sketch);
    const other = AccountDocument.fromUpdate(source.encode());
    other.apply([edit('ada', { title: 'CFO' })], STEP);

    const edited = opened(source).copy;
    const sent: Uint8Array[] = [];
    edited.onUpdate((update) => sent.push(update));
    edited.apply([edit('bo', { department: 'Finance' })], STEP);
    expect(sent).toHaveLength(1);
    expect(edited.undo()).toBe(true);
    expect(edited.records).toEqual(source.records);

    const merged = opened(source).copy;
    merged.applyUpdate(other.encode(), 'remote');
    expect(merged.records).toEqual(other.records);

    expect(opened(source).copy.undo()).toBe(false);
    const { copy } = opened(source);
    expect(AccountDocument.fromUpdate(copy.encode()).records).toEqual(source.records);
  });

  it('says what is wrong with its bytes when it is made whole, and goes on showing the records', () => {
    const records = documentOf(sketch).records;
    const copy = AccountDocument.fromKnown(records, () => new Uint8Array([1, 2, 3]));
    expect(() => copy.makeWhole()).toThrow('document.invalid');
    expect(() => copy.apply([edit('ada', { title: 'CFO' })], STEP)).toThrow('document.invalid');
    expect(copy.records).toBe(records);
  });
});
