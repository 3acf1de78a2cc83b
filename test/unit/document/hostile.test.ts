import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { DocumentError } from '../../../shared/document/errors.ts';
import { assess, copyOf, documentOf, edit, STEP } from './sketch.ts';

const small = () =>
  documentOf({
    people: { ada: { title: 'CFO' }, bo: { managerId: 'ada' } },
    teamMembers: { sam: {} },
  });

/** Bytes that a foreign program writes into a copy of the document. */
function foreign(document: AccountDocument, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 4711;
  Y.applyUpdate(doc, document.encode());
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

function refusal(document: AccountDocument, bytes: Uint8Array): DocumentError {
  const before = document.encode();
  const records = document.records;
  try {
    document.applyUpdate(bytes, 'remote');
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(document.encode()).toEqual(before);
    expect(document.records).toBe(records);
    return error;
  }
  throw new Error('was taken');
}

describe('bytes that are no update of an account', () => {
  it.each([
    ['nothing', Uint8Array.of()],
    ['noise', Uint8Array.of(255, 255, 255, 255, 1, 2, 3)],
    ['text', new TextEncoder().encode('{"people":[]}')],
  ])('are refused: %s', (_, bytes) => {
    expect(refusal(small(), bytes).code).toBe('document.invalid');
    expect(() => AccountDocument.fromUpdate(bytes)).toThrow(DocumentError);
  });

  it('are refused when cut off anywhere', () => {
    const document = small();
    const bytes = foreign(document, (doc) =>
      doc.getMap('people').set('cy', new Y.Map([['layer', 'decision']])),
    );
    for (let length = 0; length < bytes.length; length += 1)
      expect(refusal(document, bytes.subarray(0, length)).code).toBe('document.invalid');
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['another root', (doc) => doc.getMap('secrets').set('a', 1)],
    ['a text', (doc) => doc.getMap('people').set('cy', new Y.Text('x'))],
    ['an array', (doc) => doc.getMap('people').set('cy', new Y.Array())],
    ['a sub-document', (doc) => doc.getMap('people').set('cy', new Y.Doc())],
    ['binary', (doc) => doc.getMap('people').set('cy', Uint8Array.of(1))],
  ])('are refused: %s', (_, write) => {
    const document = small();
    expect(refusal(document, foreign(document, write)).code).toBe('document.invalid');
  });

  it('are refused when a struct refers to one that cannot come before it', () => {
    // One client (9), one struct at clock 0 whose origin is clock 5 of the same client, content Any [1], no deletes.
    const bytes = Uint8Array.of(1, 1, 9, 0, 0x88, 9, 5, 1, 125, 1, 0);
    expect(refusal(small(), bytes).params).toEqual({ part: 'reference' });
  });

  it('are refused as a whole document when they hold no account or no version', () => {
    const doc = new Y.Doc();
    expect(() => AccountDocument.fromUpdate(Y.encodeStateAsUpdate(doc))).toThrow('"part":"meta"');
    doc.getMap('meta').set('1', true);
    expect(() => AccountDocument.fromUpdate(Y.encodeStateAsUpdate(doc))).toThrow(
      '"part":"account"',
    );
  });

  it('never crash the document, whatever bytes of a real update were changed', {
    timeout: 60_000,
  }, () => {
    const quiet = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const base = small().encode();
    const writer = AccountDocument.fromUpdate(base);
    const updates: Uint8Array[] = [base];
    writer.onUpdate((update) => updates.push(update));
    writer.apply(
      [edit('ada', { title: 'CEO', managerId: 'bo' }), assess('ada', { attitude: 1 })],
      STEP,
    );
    writer.apply([{ op: 'remove', collection: 'people', id: 'bo' }], STEP);
    writer.undo();
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...updates),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (update, changes) => {
          const bytes = update.slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const document = AccountDocument.fromUpdate(base);
          const before = document.encode();
          try {
            document.applyUpdate(bytes, 'remote');
          } catch (error) {
            expect(error).toMatchObject({ name: 'DocumentError', code: /invalid|newer/ });
            expect(document.encode()).toEqual(before);
            return;
          }
          taken += 1;
          const reopened = AccountDocument.fromUpdate(document.encode());
          expect(reopened.records.people).toEqual(document.records.people);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
    quiet.mockRestore();
  });
});

describe('updates that would make the document impossible to open', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['account without a name', (doc) => doc.getMap('account').set('name', '')],
    ['account without a date', (doc) => doc.getMap('account').delete('createdAt')],
    ['another account', (doc) => doc.getMap('account').set('id', 'other')],
    ['no version', (doc) => doc.getMap('meta').delete('1')],
  ])('are refused: %s', (_, write) => {
    const document = small();
    expect(refusal(document, foreign(document, write)).code).toBe('document.invalid');
  });

  it('are refused also when they hide that they replace something', () => {
    const document = small();
    const bytes = foreign(document, (doc) => doc.getMap('account').set('name', ''));
    const [client] = [...Y.decodeUpdate(bytes).ds.clients.keys()];
    // The delete set comes last: one client, one range, its clock and length.
    const deleteSet = 1 + Math.ceil(Math.log2((client ?? 0) + 1) / 7) + 3;
    const hidden = Uint8Array.of(...bytes.subarray(0, bytes.length - deleteSet), 0);
    expect(Y.decodeUpdate(hidden).ds.clients.size).toBe(0);
    expect(refusal(document, hidden).params.part).toBe('account');
  });

  it('do not include a new name for the account', () => {
    const document = small();
    document.applyUpdate(
      foreign(document, (doc) => doc.getMap('account').set('name', 'Bee')),
      'remote',
    );
    expect(document.records.account.name).toBe('Bee');
  });
});

describe('a newer schema', () => {
  it('is refused, by its numbers, without changing the document', () => {
    const document = small();
    const error = refusal(
      document,
      foreign(document, (doc) => doc.getMap('meta').set('2', true)),
    );
    expect([error.code, error.params]).toEqual(['document.newer', { found: 2, known: 1 }]);
  });

  it('is refused as a whole document', () => {
    const doc = new Y.Doc();
    doc.getMap('meta').set('9', true);
    expect(() => AccountDocument.fromUpdate(Y.encodeStateAsUpdate(doc))).toThrow('document.newer');
  });
});

describe('records that do not fit their schema', () => {
  it('are reported, left out, and still in the bytes', () => {
    const document = small();
    const bytes = foreign(document, (doc) => {
      (doc.getMap('people').get('ada') as Y.Map<unknown>).set('layer', 'cellar');
      doc.getMap('ties').set('t', 'no record');
      doc.getMap('people').set('__proto__', new Y.Map([['layer', 'decision']]));
      doc.getMap('people').set('constructor', new Y.Map([['layer', 'decision']]));
      doc.getMap('assessments').set(
        'deal~ada',
        new Y.Map<unknown>([
          ['opportunityId', 'deal'],
          ['personId', 'bo'],
          ['attitude', 1],
        ]),
      );
    });
    document.applyUpdate(bytes, 'remote');
    expect(Object.keys(document.records.people)).toEqual(['bo']);
    expect(document.problems.map(({ collection, id }) => `${collection}/${id}`).sort()).toEqual([
      'assessments/deal~ada',
      'people/__proto__',
      'people/ada',
      'people/constructor',
      'ties/t',
    ]);
    expect(document.problems.find(({ id }) => id === 'ada')?.issues[0]).toMatch(/^layer: /);
    const copy = copyOf(document);
    expect(copy.problems.length).toBe(5);
    copy.apply([edit('ada', { layer: 'decision' })], STEP);
    expect(copy.records.people.ada).toMatchObject({ layer: 'decision', title: 'CFO' });
    expect(copy.problems.length).toBe(4);
  });
});
