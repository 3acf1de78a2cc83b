import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLoops } from '../../../shared/domain/reporting.ts';
import { assess, documentOf, edit } from '../document/sketch.ts';
import { day, LoggedCopy } from './logged-copy.ts';

function parted(people: readonly string[] = ['ada', 'bo']) {
  const start = documentOf({ people: Object.fromEntries(people.map((id) => [id, {}])) });
  const ours = LoggedCopy.of(start, 1);
  return { ours, theirs: ours.copy(2) };
}

describe('merging two logs', () => {
  it('keeps the edits of both', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), edit('ada', { title: 'CFO' }));
    theirs.change(day(2), edit('ada', { department: 'Finance' }), edit('bo', { title: 'CTO' }));
    const merge = ours.merge(theirs);
    expect(ours.records.people.ada).toMatchObject({ title: 'CFO', department: 'Finance' });
    expect(ours.records.people.bo).toMatchObject({ title: 'CTO' });
    expect(merge).toMatchObject({ taken: 1, ownOnly: 1, conflicts: [] });
    expect(merge.records).toEqual(ours.records);
  });

  // Yjs alone would let the copy with the greater number win, whichever edit came later.
  it.each([
    ['ours', 2, 1],
    ['theirs', 1, 2],
  ])('lets the later edit of a field hold, %s, and tells both values', (from, own, other) => {
    const { ours, theirs } = parted();
    ours.change(day(own), edit('ada', { title: 'ours' }));
    theirs.change(day(other), edit('ada', { title: 'theirs' }));
    const back = theirs.copy(3);
    const { conflicts } = ours.merge(theirs);
    expect(ours.records.people.ada?.title).toBe(from);
    expect(conflicts).toEqual([
      {
        collection: 'people',
        id: 'ada',
        field: 'title',
        kept: from,
        dropped: from === 'ours' ? 'theirs' : 'ours',
        keptAt: day(2),
        droppedAt: day(1),
        from,
        reason: 'later',
      },
    ]);
    back.merge(ours.copy());
    expect(back.records).toEqual(ours.records);
  });

  it('lets taking a field back hold when that came later', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), edit('ada', { title: 'CFO' }));
    const later = ours.copy(9);
    ours.change(day(3), edit('ada', { title: '' }));
    later.change(day(2), edit('ada', { title: 'CEO' }));
    theirs.merge(later);
    expect(ours.merge(later).conflicts).toMatchObject([{ kept: '', dropped: 'CEO' }]);
    theirs.merge(ours);
    expect(ours.records.people.ada?.title).toBe('');
    expect(theirs.records).toEqual(ours.records);
  });

  it('follows an assessment from which everything was taken back, and which then says the same again', () => {
    const { ours, theirs } = parted();
    for (const [at, attitude] of [-1, null, -1].entries())
      theirs.change(day(at + 1), assess('ada', { attitude }));
    ours.merge(theirs);
    expect(ours.records).toEqual(theirs.records);
    expect(ours.records.assessments['deal~ada']?.attitude).toBe(-1);
  });

  it('says nothing of fields that both set to the same', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), edit('ada', { title: 'CFO' }));
    theirs.change(day(2), edit('ada', { title: 'CFO' }));
    expect(ours.merge(theirs).conflicts).toEqual([]);
  });

  it('decides edits of the same instant the same way in both copies', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), edit('ada', { title: 'ours' }));
    theirs.change(day(1), edit('ada', { title: 'theirs' }));
    const copy = ours.copy(5);
    ours.merge(theirs);
    theirs.merge(copy);
    expect(theirs.records).toEqual(ours.records);
  });

  it('removes what one removed and tells what the other had set in it', () => {
    const { ours, theirs } = parted();
    ours.change(day(2), { op: 'remove', collection: 'people', id: 'ada' });
    theirs.change(day(3), edit('ada', { title: 'CFO' }));
    const copy = ours.copy(5);
    expect(ours.merge(theirs).conflicts).toMatchObject([
      { id: 'ada', field: 'title', dropped: 'CFO', from: 'ours', reason: 'removed' },
    ]);
    expect(theirs.merge(copy).conflicts).toMatchObject([{ from: 'theirs', reason: 'removed' }]);
    expect(ours.records.people.ada).toBeUndefined();
    expect(theirs.records).toEqual(ours.records);
  });

  it('keeps an edit of somebody whom the other removed and brought back', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), { op: 'remove', collection: 'people', id: 'ada' });
    ours.undo(day(2));
    theirs.change(day(3), edit('ada', { title: 'CFO' }));
    const copy = ours.copy(5);
    expect(ours.merge(theirs).conflicts).toEqual([]);
    theirs.merge(copy);
    expect(ours.records.people.ada?.title).toBe('CFO');
    expect(theirs.records).toEqual(ours.records);
  });

  it('never lets a correction outlive an edit that was later than the one it keeps', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), edit('ada', { title: 'one' }));
    const third = theirs.copy(4);
    theirs.change(day(2), edit('ada', { title: 'two' }));
    third.change(day(3), edit('ada', { title: 'three' }));
    ours.merge(theirs);
    third.merge(ours);
    ours.merge(third);
    expect([ours, third].map(({ records }) => records.people.ada?.title)).toEqual([
      'three',
      'three',
    ]);
  });

  it('changes nothing the second time', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), edit('ada', { title: 'ours' }), assess('ada', { attitude: 1 }));
    theirs.change(day(2), edit('ada', { title: 'theirs' }), assess('ada', { attitude: -1 }));
    ours.merge(theirs);
    const { log, records } = ours.copy();
    expect(ours.merge(theirs)).toMatchObject({ news: [], taken: 0, conflicts: [] });
    expect(ours.log).toEqual(log);
    expect(ours.records).toEqual(records);
  });

  it('keeps a reporting loop that it makes, which both copies draw broken at the same line', () => {
    const { ours, theirs } = parted();
    ours.change(day(1), edit('ada', { managerId: 'bo' }));
    theirs.change(day(2), edit('bo', { managerId: 'ada' }));
    const copy = ours.copy(5);
    ours.merge(theirs);
    theirs.merge(copy);
    expect(breakLoops(ours.records.people)).toEqual(breakLoops(theirs.records.people));
    expect([...breakLoops(ours.records.people).values()]).toContain(null);
  });
});

const IDS = ['ada', 'bo', 'cy'];
const FIELDS = ['title', 'department', 'email'] as const;
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      id: fc.constantFrom(...IDS),
      field: fc.constantFrom(...FIELDS),
      value: fc.constantFrom('', 'x', 'y', 'z'),
      at: fc.integer({ min: 1, max: 9 }),
    }),
  },
  fc.record({
    kind: fc.constant('assess' as const),
    id: fc.constantFrom(...IDS),
    value: fc.constantFrom(null, -1, 0, 1),
    at: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constantFrom('remove' as const, 'undo' as const, 'add' as const),
    id: fc.constantFrom(...IDS),
    at: fc.integer({ min: 1, max: 9 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Clocks go forward: steps are taken in the order of their days. */
function work(copy: LoggedCopy, steps: readonly Step[], name: string): void {
  let added = 0;
  for (const one of steps.toSorted((a, b) => a.at - b.at)) {
    const at = day(one.at);
    const person = copy.records.people[one.id];
    if (one.kind === 'undo') copy.undo(at);
    else if (one.kind === 'add') {
      added += 1;
      copy.change(at, {
        op: 'add',
        collection: 'people',
        id: `${name}${added}`,
        fields: { name, layer: 'decision', managerId: one.id },
      });
    } else if (!person) continue;
    else if (one.kind === 'remove')
      copy.change(at, { op: 'remove', collection: 'people', id: one.id });
    else if (one.kind === 'assess') copy.change(at, assess(one.id, { attitude: one.value }));
    else if (one.kind === 'set') copy.change(at, edit(one.id, { [one.field]: one.value }));
  }
}

describe('any two copies that parted', { timeout: 60_000 }, () => {
  it('come to the same records whoever merges whom, and a second time nothing changes', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), fc.boolean(), (a, b, swap) => {
        const { ours, theirs } = parted(IDS);
        work(ours, swap ? b : a, 'one');
        work(theirs, swap ? a : b, 'two');
        const copy = ours.copy(7);
        ours.merge(theirs);
        const mirrored = theirs.copy(8);
        mirrored.merge(copy);
        expect(mirrored.records).toEqual(ours.records);
        const after = ours.records;
        expect(ours.merge(theirs).news).toEqual([]);
        // What corrections each made say the same.
        ours.merge(mirrored);
        expect(ours.records).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  it('go back to what they were when the merge is undone', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (a, b) => {
        const { ours, theirs } = parted(IDS);
        work(ours, a, 'one');
        work(theirs, b, 'two');
        const before = ours.records;
        const { records } = ours.merge(theirs);
        // Undo passes over a step that changed nothing and takes the one before.
        fc.pre(!isDeepStrictEqual(records, before));
        ours.document.undo();
        expect(ours.records).toEqual(before);
        ours.document.redo();
        expect(ours.records).toEqual(ours.copy().records);
      }),
      { numRuns: 200 },
    );
  });

  it('come to the same records when there are three of them', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.array(step), fc.array(step), fc.array(step)),
        fc.array(fc.tuple(fc.nat(2), fc.nat(2))),
        (steps, merges) => {
          const { ours, theirs } = parted(IDS);
          const copies = [ours, theirs, ours.copy(3)];
          for (const [at, copy] of copies.entries()) work(copy, steps[at] ?? [], `c${at}`);
          const meet = (a: number, b: number) => copies[a]?.merge((copies[b] ?? ours).copy());
          for (const [a, b] of merges) if (a !== b) meet(a, b);
          for (const [a, b] of [
            [0, 1],
            [0, 2],
            [1, 0],
            [2, 0],
            [1, 2],
            [2, 1],
            [0, 1],
          ] as const)
            meet(a, b);
          expect(copies[1]?.records).toEqual(copies[0]?.records);
          expect(copies[2]?.records).toEqual(copies[0]?.records);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('hold in every field what was set last, in whichever copy', () => {
    const set = fc.record({
      id: fc.constantFrom(...IDS),
      field: fc.constantFrom(...FIELDS),
      value: fc.constantFrom('', 'x', 'y', 'z'),
    });
    const sides = fc.array(fc.tuple(fc.boolean(), set), { maxLength: 20 });
    fc.assert(
      fc.property(sides, (edits) => {
        const { ours, theirs } = parted(IDS);
        const expected = new Map<string, string>();
        for (const [at, [isOurs, { id, field, value }]] of edits.entries()) {
          const copy = isOurs ? ours : theirs;
          if (copy.records.people[id]?.[field] === value) continue;
          copy.change(day(at + 1), edit(id, { [field]: value }));
          expected.set(`${id} ${field}`, value);
        }
        ours.merge(theirs);
        for (const [key, value] of expected) {
          const [id = '', field = ''] = key.split(' ');
          expect(ours.records.people[id]).toMatchObject({ [field]: value });
        }
      }),
      { numRuns: 200 },
    );
  });
});
