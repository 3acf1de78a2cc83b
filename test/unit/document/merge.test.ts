import { describe, expect, it } from 'vitest';
import { breakLoops } from '../../../shared/domain/reporting.ts';
import { assess, copyOf, documentOf, edit, STEP, sync } from './sketch.ts';

describe('copies edited apart', () => {
  it('keep both edits of different fields of one person', () => {
    const one = documentOf({ people: { ada: {} } });
    const two = copyOf(one);
    one.apply([edit('ada', { title: 'CFO' })], STEP);
    two.apply([edit('ada', { department: 'Finance' })], STEP);
    sync(one, two);
    expect(one.records.people.ada).toMatchObject({ title: 'CFO', department: 'Finance' });
    expect(two.records).toEqual(one.records);
  });

  it('keep what both say about somebody whom both assessed for the first time', () => {
    const one = documentOf({ people: { ada: {} } });
    const two = copyOf(one);
    one.apply([assess('ada', { attitude: 2, degree: 'high' })], STEP);
    two.apply([assess('ada', { mode: 'growth', win: 'calm' })], STEP);
    sync(one, two);
    expect(one.records.assessments['deal~ada']).toMatchObject({
      attitude: 2,
      degree: 'high',
      mode: 'growth',
      win: 'calm',
    });
    expect(two.records).toEqual(one.records);
    expect(one.problems).toEqual([]);
  });

  it('undo only their own part of such an assessment', () => {
    const one = documentOf({ people: { ada: {} } });
    const two = copyOf(one);
    one.apply([assess('ada', { attitude: 2 })], STEP);
    two.apply([assess('ada', { mode: 'growth' })], STEP);
    sync(one, two);
    one.undo();
    sync(one, two);
    expect(two.records.assessments['deal~ada']).toMatchObject({ attitude: null, mode: 'growth' });
    one.redo();
    sync(one, two);
    expect(two.records.assessments['deal~ada']).toMatchObject({ attitude: 2, mode: 'growth' });
    expect(two.records).toEqual(one.records);
  });

  it('take an assessment back entirely, and make it again after it was deleted', () => {
    const document = documentOf({ people: { ada: {} } });
    const start = document.records;
    document.apply([assess('ada', { attitude: 2 })], STEP);
    document.undo();
    expect(document.records).toEqual(start);
    document.redo();
    document.apply([{ op: 'remove', collection: 'assessments', id: 'deal~ada' }], STEP);
    expect(document.records.assessments).toEqual({});
    document.apply([assess('ada', { mode: 'growth' })], STEP);
    expect(copyOf(document).records.assessments['deal~ada']).toMatchObject({
      attitude: null,
      mode: 'growth',
    });
    document.undo();
    document.undo();
    expect(document.records.assessments['deal~ada']).toMatchObject({ attitude: 2 });
    document.undo();
    expect(document.records).toEqual(start);
  });

  it('keep their own identity when they assess', () => {
    const document = documentOf({ people: { ada: {} } }, 77);
    const bytes: Uint8Array[] = [];
    document.onUpdate((update) => bytes.push(update));
    document.apply([edit('ada', { title: 'a' }), assess('ada', { attitude: 2 })], STEP);
    document.apply([edit('ada', { title: 'b' })], STEP);
    expect(bytes[1]?.subarray(0, 3)).toEqual(Uint8Array.of(1, 1, 77));
  });

  it('keep a reporting loop that the merge made, for the rules to flag', () => {
    const one = documentOf({ people: { ada: {}, bo: {} } });
    const two = copyOf(one);
    one.apply([edit('ada', { managerId: 'bo' })], STEP);
    two.apply([edit('bo', { managerId: 'ada' })], STEP);
    sync(one, two);
    expect(one.records.people.ada?.managerId).toBe('bo');
    expect(one.records.people.bo?.managerId).toBe('ada');
    expect(breakLoops(one.records.people)).toEqual(breakLoops(two.records.people));
  });

  it('keep an edit of a person whom the other deleted out of sight, and delete them for both', () => {
    const one = documentOf({ people: { ada: {} } });
    const two = copyOf(one);
    one.apply([{ op: 'remove', collection: 'people', id: 'ada' }], STEP);
    two.apply([edit('ada', { title: 'CFO' })], STEP);
    sync(one, two);
    expect([one.records.people, two.records.people]).toEqual([{}, {}]);
    expect(one.problems).toEqual([]);
  });
});
