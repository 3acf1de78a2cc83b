import { describe, expect, it } from 'vitest';
import type { AccountDocument } from '../../../shared/document/account-document.ts';
import type { RecordPatch } from '../../../shared/domain/records.ts';
import { copyOf, documentOf, edit } from './sketch.ts';

const step = (key: string, gesture?: string) => ({
  label: { key, params: { n: 1 } },
  ...(gesture === undefined ? {} : { gesture }),
});
const renamed = ({ records }: AccountDocument, name: string): RecordPatch => ({
  ...{ op: 'set', collection: 'account', id: records.account.id },
  fields: { name },
});
const title = (document: AccountDocument) => document.records.people.ada?.title;

describe('undo and redo', () => {
  it('go step by step, however fast the steps came, and carry labels', () => {
    const document = documentOf({ people: { ada: {} } });
    const start = document.records;
    for (const value of ['a', 'b', 'c'])
      document.apply([edit('ada', { title: value })], step(`command.${value}`));
    expect([document.undoLabel, document.redoLabel]).toEqual([
      { key: 'command.c', params: { n: 1 } },
      null,
    ]);
    expect(document.undo()).toBe(true);
    expect(title(document)).toBe('b');
    expect([document.undoLabel?.key, document.redoLabel?.key]).toEqual(['command.b', 'command.c']);
    document.undo();
    document.undo();
    expect(document.records).toEqual(start);
    expect([document.canUndo, document.canRedo, document.undo()]).toEqual([false, true, false]);
    while (document.redo());
    expect(title(document)).toBe('c');
    expect(document.undoLabel?.key).toBe('command.c');
  });

  it('take a gesture as one step', () => {
    const document = documentOf({ people: { ada: {} } });
    document.apply([edit('ada', { title: 'a' })], step('first'));
    for (const x of [1, 2, 3])
      document.apply([edit('ada', { position: { x, y: 0 } })], step('drag', 'g1'));
    document.apply([edit('ada', { position: { x: 9, y: 0 } })], step('drag again', 'g2'));
    document.undo();
    expect(document.records.people.ada?.position?.x).toBe(3);
    document.undo();
    expect(document.records.people.ada?.position).toBe(null);
    expect(document.undoLabel?.key).toBe('first');
  });

  it('do not let a gesture go on after an undo', () => {
    const document = documentOf({ people: { ada: {} } });
    document.apply([edit('ada', { title: 'a' })], step('x'));
    document.apply([edit('ada', { title: 'b' })], step('x', 'g'));
    document.undo();
    document.redo();
    document.apply([edit('ada', { title: 'c' })], step('x', 'g'));
    document.undo();
    expect(title(document)).toBe('b');
  });

  it('forget what was undone once something new is done', () => {
    const document = documentOf({ people: { ada: {} } });
    document.apply([edit('ada', { title: 'a' })], step('x'));
    document.undo();
    document.apply([edit('ada', { title: 'b' })], step('x'));
    expect(document.canRedo).toBe(false);
  });

  it('tell listeners the stack as it is after the change', () => {
    const document = documentOf({ people: { ada: {} } });
    const seen: unknown[] = [];
    document.onChange(({ origin }) => seen.push([origin, document.canUndo, document.canRedo]));
    document.apply([edit('ada', { title: 'a' })], step('x'));
    document.undo();
    document.redo();
    expect(seen).toEqual([
      ['local', true, false],
      ['undo', false, true],
      ['redo', true, false],
    ]);
  });

  it('take back an import as one step, but nothing remote', () => {
    const document = documentOf({ people: { ada: {} } });
    const start = document.records;
    const importer = copyOf(document);
    const bytes: Uint8Array[] = [];
    importer.onUpdate((update) => bytes.push(update));
    importer.apply(
      [
        edit('ada', { title: 'CFO' }),
        { op: 'add', collection: 'people', id: 'bo', fields: { layer: 'decision' } },
      ],
      step('x'),
    );
    const other = copyOf(document);
    other.apply([edit('ada', { department: 'Finance' })], step('x'));
    document.applyUpdate(other.encode(), 'remote');
    expect(document.canUndo).toBe(false);
    document.applyUpdate(bytes[0] ?? new Uint8Array(), 'import');
    expect(document.undoLabel?.key).toBe('command.import');
    expect(Object.keys(document.records.people)).toEqual(['ada', 'bo']);
    document.undo();
    expect(document.records.people).toEqual({
      ada: { ...start.people.ada, department: 'Finance' },
    });
    document.redo();
    expect(document.records.people.bo?.layer).toBe('decision');
    expect(title(document)).toBe('CFO');
  });

  it('take a large change that comes in pieces as one, of which is heard at its end', () => {
    const document = documentOf({ people: { ada: {} } });
    const start = document.records;
    const other = copyOf(document);
    const pieces: Uint8Array[] = [];
    other.onUpdate((update) => void pieces.push(update));
    other.apply([{ op: 'add', collection: 'people', id: 'bo', fields: {} }], step('x'));
    other.apply([edit('ada', { title: 'CFO' })], step('x'));
    other.apply([edit('bo', { title: 'CIO' })], step('x'));
    const heard: unknown[] = [];
    document.onChange(({ origin, changes }) => heard.push([origin, changes.map(({ id }) => id)]));
    const announce = document.gather('import');
    for (const bytes of pieces) document.applyUpdate(bytes, 'import', step('command.import', 'g'));
    expect(document.records).toBe(start);
    expect(heard).toEqual([]);
    announce();
    expect(heard).toEqual([['import', ['bo', 'ada']]]);
    expect(document.records).toEqual(other.records);
    document.undo();
    expect(document.records).toEqual(start);
    expect(document.canUndo).toBe(false);
  });

  it.each(['uRr', 'uRurr', 'uuRrr', 'Ruurr', 'uuRr'])(
    'leave a name to an account that another copy renames (%s: undo, rename there, redo)',
    (order) => {
      // Which of two renames comes first in Yjs goes by the numbers of the copies, which are random.
      for (let round = 0; round < 20; round += 1) {
        const document = documentOf({ people: { ada: {} } });
        for (const name of ['a', 'b']) document.apply([renamed(document, name)], step('command.a'));
        const stored = copyOf(document);
        document.onUpdate((update) => stored.applyUpdate(update, 'remote'));
        const other = copyOf(document);
        const sent: Uint8Array[] = [];
        other.onUpdate((update) => void sent.push(update));
        other.apply([renamed(other, 'theirs')], step('command.a'));
        for (const way of order) {
          if (way === 'u') document.undo();
          if (way === 'r') document.redo();
          for (const update of way === 'R' ? sent : []) {
            document.applyUpdate(update, 'remote');
            stored.applyUpdate(update, 'remote');
          }
        }
        expect(document.records.account.name).toMatch(/^(Acme|a|b|theirs)$/);
        expect(stored.records).toEqual(document.records);
      }
    },
  );
});
