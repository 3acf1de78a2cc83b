import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentChange } from '../../../shared/document/account-document.ts';
import { buildRecords, type RecordsSketch } from '../../fixtures/records.ts';
import { copyOf, documentOf, edit, STEP } from './sketch.ts';

const sketch: RecordsSketch = {
  account: { industry: 'Steel', notes: 'two\nlines' },
  people: { ada: { position: { x: 1.5, y: 2 } }, board: { kind: 'committee', memberIds: ['ada'] } },
  assessments: { ada: { influences: ['economic', 'coach'], coach: 'candidate', attitude: -2 } },
  teamMembers: { sam: { rank: 1 } },
  ties: { t: { fromId: 'ada', toId: 'board', strength: 3 } },
  interactions: { i: { personIds: ['ada'] } },
  waivers: { w: { gapId: 'coach.missing' } },
};

describe('records', () => {
  it('come back from the bytes exactly as they went in', () => {
    expect(documentOf(sketch).records).toEqual(buildRecords(sketch));
  });

  it('are stored without what is at its default', () => {
    const document = documentOf({ people: { ada: { title: 'CFO' } } });
    const stored = () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, document.encode());
      return (doc.getMap('people').get('ada') as Y.Map<unknown>).toJSON();
    };
    expect(stored()).toEqual({ name: 'Ada', layer: 'operational', title: 'CFO' });
    document.apply([edit('ada', { title: undefined, department: 'Finance', notes: '' })], STEP);
    expect(stored()).toEqual({ name: 'Ada', layer: 'operational', department: 'Finance' });
    expect(document.records.people.ada?.title).toBe('');
  });

  it('cannot be changed in place', () => {
    const ada = documentOf(sketch).records.people.ada;
    expect(() => Object.assign(ada ?? {}, { name: 'Eve' })).toThrow(TypeError);
    expect(() => Object.assign(ada?.position ?? {}, { x: 9 })).toThrow(TypeError);
  });

  it('keep the identity of all but the one that was edited', () => {
    const people = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => [`p${index}`, {}]),
    );
    const document = documentOf({ people });
    const before = document.records;
    const seen: DocumentChange[] = [];
    document.onChange((change) => seen.push(change));
    document.apply([edit('p7', { title: 'CFO' })], STEP);
    const after = document.records;
    const changed = Object.keys(people).filter((id) => before.people[id] !== after.people[id]);
    expect(changed).toEqual(['p7']);
    expect(after.opportunities).toBe(before.opportunities);
    expect(before.people.p7?.title).toBe('');
    expect(seen).toEqual([
      { records: after, changes: [{ collection: 'people', id: 'p7' }], origin: 'local' },
    ]);
  });

  it('of 5,000 people take an edit in milliseconds', () => {
    const people = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`p${index}`, {}]),
    );
    const document = documentOf({ people });
    const times = Array.from({ length: 60 }, (_, index) => {
      const start = performance.now();
      document.apply([edit(`p${index * 31}`, { title: `T${index}` })], STEP);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    console.log(
      `edit at 5,000 people: p50 ${times[30]?.toFixed(2)} ms, max ${times[59]?.toFixed(2)} ms`,
    );
    expect(times[30]).toBeLessThan(15);
  });
});

describe('patches that do not fit', () => {
  it('are refused before anything is written', () => {
    const document = documentOf(sketch);
    const before = document.encode();
    const good = edit('ada', { title: 'CFO' });
    expect(() => document.apply([good, edit('gone', { title: 'x' })], STEP)).toThrow('people/gone');
    expect(() =>
      document.apply([good, { op: 'add', collection: 'people', id: 'ada', fields: {} }], STEP),
    ).toThrow('people/ada');
    expect(() =>
      document.apply([good, { op: 'remove', collection: 'ties', id: 'gone' }], STEP),
    ).toThrow('ties/gone');
    expect(document.encode()).toEqual(before);
  });

  it('are no step when there are none', () => {
    const document = documentOf(sketch);
    document.apply([], STEP);
    expect(document.canUndo).toBe(false);
  });
});

describe('updates', () => {
  it('of commands, undo and redo are sent with their label, and bring another copy along', () => {
    const document = documentOf(sketch);
    const other = copyOf(document);
    const labels: unknown[] = [];
    document.onUpdate((update, label) => {
      labels.push(label?.key);
      other.applyUpdate(update, 'remote');
    });
    document.apply([edit('ada', { title: 'CFO' })], { label: { key: 'a', params: {} } });
    document.apply([{ op: 'remove', collection: 'people', id: 'board' }], {
      label: { key: 'b', params: {} },
    });
    expect(other.records).toEqual(document.records);
    document.undo();
    expect(other.records.people.board).toBeDefined();
    document.undo();
    document.redo();
    expect(other.records).toEqual(document.records);
    expect(other.records.people.ada?.title).toBe('CFO');
    expect(labels).toEqual(['a', 'b', 'b', 'a', 'a']);
  });

  it('from elsewhere are announced but not sent back', () => {
    const document = documentOf(sketch);
    const other = copyOf(document);
    other.apply([edit('ada', { title: 'CFO' })], STEP);
    const origins: string[] = [];
    document.onChange((change) => origins.push(change.origin));
    document.onUpdate(() => origins.push('sent'));
    document.applyUpdate(other.encode(), 'remote');
    expect(origins).toEqual(['remote']);
  });

  it('stop being told when the listener has gone', () => {
    const document = documentOf(sketch);
    const heard: string[] = [];
    const stops = [
      document.onChange(() => heard.push('change')),
      document.onUpdate(() => heard.push('update')),
    ];
    for (const stop of stops) stop();
    document.apply([edit('ada', { title: 'CFO' })], STEP);
    expect(heard).toEqual([]);
  });

  it('that arrive before what they build on wait and are marked', () => {
    const document = documentOf(sketch);
    const other = copyOf(document);
    const updates: Uint8Array[] = [];
    document.onUpdate((update) => updates.push(update));
    document.apply([edit('ada', { title: 'a' })], STEP);
    document.apply([edit('ada', { title: 'b' })], STEP);
    const [first, second] = updates;
    other.applyUpdate(second ?? new Uint8Array(), 'remote');
    expect(other.incomplete).toBe(true);
    other.applyUpdate(first ?? new Uint8Array(), 'remote');
    expect(other.incomplete).toBe(false);
    expect(other.records).toEqual(document.records);
  });
});
