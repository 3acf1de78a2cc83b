import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { compareAccounts } from '../../../shared/rules/compare.ts';
import type { Comparison } from '../../../shared/rules/comparison.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';

const EARLIER = '2025-11-01';

function compare(before: RecordsSketch, after: RecordsSketch): Comparison {
  return compareAccounts(
    { records: buildRecords(before), date: EARLIER },
    { records: buildRecords(after), date: TODAY },
    DEAL,
  );
}

const people = (before: RecordsSketch['people'], after: RecordsSketch['people']) =>
  compare({ people: before ?? {} }, { people: after ?? {} });

describe('who joined and left', () => {
  it('tells a new card, a card that is gone and one that is marked', () => {
    const { joined, left, moved, cards } = people(
      { ann: {}, bo: {}, cy: {}, dee: { status: 'left' } },
      { ann: {}, cy: { status: 'left' }, dee: {}, eve: { title: 'CFO' } },
    );
    expect(joined.map(({ personId, how }) => [personId, how])).toEqual([
      ['dee', 'back'],
      ['eve', 'new'],
    ]);
    expect(left.map(({ personId, how }) => [personId, how])).toEqual([
      ['bo', 'removed'],
      ['cy', 'left'],
    ]);
    expect(moved).toEqual([]);
    expect(cards).toEqual({ added: ['dee', 'eve'], gone: ['bo', 'cy'] });
  });

  it('takes another name on the post of a source for another person, on a card of our own for a correction', () => {
    const { joined, left, renamed } = people(
      { post: { name: 'Jon Cunliffe', externalId: '5' }, own: { name: 'Jon Cunliffe Junior' } },
      { post: { name: 'Mark Rogers', externalId: '5' }, own: { name: 'Philip Barton' } },
    );
    expect(joined).toMatchObject([
      { personId: 'post', name: 'Mark Rogers', how: 'successor', follows: 'Jon Cunliffe' },
    ]);
    expect(left).toMatchObject([
      { personId: 'post', name: 'Jon Cunliffe', how: 'succeeded', followedBy: 'Mark Rogers' },
    ]);
    expect(renamed).toEqual([
      { personId: 'own', field: 'name', from: 'Jon Cunliffe Junior', to: 'Philip Barton' },
    ]);
  });

  it('sees a seat fall vacant, be filled and be abolished', () => {
    const seat = { kind: 'ghost', name: '', externalId: '1' } as const;
    const { joined, left, cards } = people(
      { a: { ...seat }, b: { externalId: '2' }, c: { externalId: '3' } },
      {
        a: { name: 'Helen', externalId: '1' },
        b: { ...seat, externalId: '2' },
        c: { ...seat, externalId: '3', status: 'abolished' },
      },
    );
    expect(joined).toMatchObject([{ personId: 'a', how: 'filled' }]);
    expect(left).toMatchObject([
      { personId: 'b', how: 'vacant', name: 'B' },
      { personId: 'c', how: 'abolished', name: 'C' },
    ]);
    expect(cards).toEqual({ added: [], gone: ['c'] });
  });

  it('follows somebody from one card to another instead of losing and finding them', () => {
    const { joined, left, moved } = people(
      { old: { name: 'Ian Watmore' }, other: { name: 'Sir Stephen Laws', externalId: '8' } },
      { next: { name: 'IAN  WATMORE' }, other: { name: 'Richard Heaton', externalId: '8' } },
    );
    expect(joined.map(({ name }) => name)).toEqual(['Richard Heaton']);
    expect(left.map(({ name }) => name)).toEqual(['Sir Stephen Laws']);
    expect(moved).toEqual([
      {
        personId: 'next',
        name: 'IAN WATMORE',
        moves: [{ field: 'post', from: ['old'], to: ['next'] }],
      },
    ]);
  });

  it('does not take a further post for a newcomer, nor one given up for a leaver', () => {
    const { joined, left, moved } = people(
      { a: { name: 'Sue Gray' }, x: { name: 'Will Jordan' }, y: { name: 'Will Jordan' } },
      { a: { name: 'Sue Gray' }, b: { name: 'Sue Gray' }, y: { name: 'Will Jordan' } },
    );
    expect([joined, left]).toEqual([[], []]);
    expect(moved.map(({ personId, moves }) => [personId, ...moves])).toEqual([
      ['b', { field: 'post', from: [], to: ['b'] }],
      ['y', { field: 'post', from: ['x'], to: [] }],
    ]);
  });

  it('takes a name that becomes known for the same person, unless they come from another card', () => {
    const { joined, left, moved, renamed } = people(
      { a: { name: '', externalId: '1' }, b: { name: '', externalId: '2' }, c: { name: 'Cy Jo' } },
      { a: { name: 'William Hague', externalId: '1' }, b: { name: 'Cy Jo', externalId: '2' } },
    );
    expect(renamed).toEqual([{ personId: 'a', field: 'name', from: '', to: 'William Hague' }]);
    expect(joined).toEqual([]);
    expect(left).toMatchObject([
      { personId: 'b', name: '', how: 'succeeded', followedBy: 'Cy Jo' },
    ]);
    expect(moved).toMatchObject([{ personId: 'b', moves: [{ from: ['c'], to: ['b'] }] }]);
  });

  it('tells namesakes by their cards: a name on many cards, or with two mail addresses', () => {
    const wei = { name: '张伟' };
    const four = people({ a: wei, b: wei, c: wei, d: wei }, { a: wei, b: wei, c: wei, e: wei });
    expect(four.left.map(({ personId }) => personId)).toEqual(['d']);
    expect(four.joined.map(({ personId }) => personId)).toEqual(['e']);
    const two = people(
      { a: { ...wei, email: 'w1@x.cn' }, b: { ...wei, email: 'w2@x.cn' } },
      { a: { ...wei, email: 'w1@x.cn' } },
    );
    expect(two.left.map(({ personId }) => personId)).toEqual(['b']);
    expect([four.moved, two.moved]).toEqual([[], []]);
  });

  it('is nobody who left when a name is no longer told', () => {
    const { joined, left, renamed } = people(
      { a: { name: 'Ann Lee', externalId: '1' } },
      { a: { name: '', externalId: '1' } },
    );
    expect([joined, left]).toEqual([[], []]);
    expect(renamed).toEqual([{ personId: 'a', field: 'name', from: 'Ann Lee', to: '' }]);
  });
});

describe('who moved', () => {
  it('tells manager, layer, function and department, each from and to', () => {
    const { moved } = people(
      { ann: {}, bo: {}, cy: { managerId: 'ann', department: 'IT', function: 'technical' } },
      {
        ann: {},
        bo: {},
        cy: { managerId: 'bo', department: 'Finance', function: 'finance', layer: 'management' },
      },
    );
    expect(moved).toEqual([
      {
        personId: 'cy',
        name: 'Cy',
        moves: [
          { field: 'manager', from: 'ann', to: 'bo' },
          { field: 'layer', from: 'operational', to: 'management' },
          { field: 'function', from: 'technical', to: 'finance' },
          { field: 'department', from: 'IT', to: 'Finance' },
        ],
      },
    ]);
  });

  it('takes a line to somebody who is not there for none', () => {
    const { moved } = people({ cy: { managerId: 'gone' } }, { cy: {} });
    expect(moved).toEqual([]);
  });

  it('tells a new title of the same person only', () => {
    const { renamed } = people(
      { a: { title: 'CIO' }, b: { title: 'CFO', externalId: '1' } },
      { a: { title: 'CTO' }, b: { name: 'Zoe Quinn', title: 'VP Finance', externalId: '1' } },
    );
    expect(renamed).toEqual([{ personId: 'a', field: 'title', from: 'CIO', to: 'CTO' }]);
  });
});

describe('warmer and colder', () => {
  const warmth = (
    before: Record<string, unknown>,
    after: Record<string, unknown>,
    reach: readonly [string, string] = ['none', 'none'],
  ) =>
    compare(
      { people: { ann: { reach: reach[0] as 'none' } }, assessments: { ann: before } },
      { people: { ann: { reach: reach[1] as 'none' } }, assessments: { ann: after } },
    ).warmth.map(({ direction, changes }) => [direction, ...changes.map(({ facet }) => facet)]);

  it.each([
    ['a better attitude', [{ attitude: -1 }, { attitude: 1 }], [['warmer', 'attitude']]],
    ['a worse attitude', [{ attitude: 0 }, { attitude: -2 }], [['colder', 'attitude']]],
    ['an attitude that becomes known', [{}, { attitude: -2 }], [['changed', 'attitude']]],
    ['a coach', [{ coach: 'none' }, { coach: 'developing' }], [['warmer', 'coach']]],
    ['a lost coach', [{ coach: 'none' }, { coach: 'lost' }], [['colder', 'coach']]],
    ['more power', [{ degree: 'low' }, { degree: 'high' }], [['changed', 'degree']]],
    [
      'both ways',
      [
        { attitude: 1, coach: 'candidate' },
        { attitude: 0, coach: 'confirmed' },
      ],
      [['mixed', 'attitude', 'coach']],
    ],
    ['nothing', [{ attitude: 1 }, { attitude: 1 }], []],
  ] as const)('tells %s', (_, [before, after], expected) => {
    expect(warmth(before, after)).toEqual(expected);
  });

  it('counts reach, also without a judgement', () => {
    expect(warmth({}, {}, ['none', 'met'])).toEqual([['warmer', 'reach']]);
    expect(warmth({}, {}, ['trusted', 'aware'])).toEqual([['colder', 'reach']]);
  });

  it('says nothing of a post whose holder is another', () => {
    const { warmth: found } = compare(
      { people: { a: { name: 'Ann Lee', externalId: '1', reach: 'met' } } },
      { people: { a: { name: 'Bo Quinn', externalId: '1', reach: 'none' } } },
    );
    expect(found).toEqual([]);
  });
});

describe('influences, ties, gaps and score', () => {
  it('tells influences gained and lost; who has gone holds none', () => {
    const { influences } = compare(
      {
        people: { ann: {}, bo: {} },
        assessments: { ann: { influences: ['user'] }, bo: { influences: ['economic'] } },
      },
      {
        people: { ann: {}, bo: { status: 'left' } },
        assessments: {
          ann: { influences: ['technical'], coach: 'candidate' },
          bo: { influences: ['economic'] },
        },
      },
    );
    expect(influences).toEqual([
      { personId: 'ann', gained: ['technical', 'coach'], lost: ['user'] },
      { personId: 'bo', gained: [], lost: ['economic'] },
    ]);
  });

  it('tells ties that are new, gone and changed; one drawn again is the same', () => {
    const three = { ann: {}, bo: {}, cy: {} };
    const { ties } = compare(
      {
        people: three,
        ties: {
          t1: { fromId: 'ann', toId: 'bo' },
          t2: { kind: 'allies', fromId: 'ann', toId: 'cy' },
          t3: { kind: 'conflicts', fromId: 'bo', toId: 'cy' },
        },
      },
      {
        people: three,
        ties: {
          t1: { fromId: 'ann', toId: 'bo', strength: 3 },
          t4: { kind: 'allies', fromId: 'cy', toId: 'ann' },
          t5: { fromId: 'cy', toId: 'bo' },
        },
      },
    );
    expect(ties.added.map(({ id }) => id)).toEqual(['t5']);
    expect(ties.removed.map(({ id }) => id)).toEqual(['t3']);
    expect(ties.changed.map(({ after }) => after.id)).toEqual(['t1']);
  });

  it('runs the rules at both points, each on its day', () => {
    const three = { ann: {}, bo: {}, cy: {} };
    const { judgement } = compare(
      { people: three, assessments: { ann: { influences: ['economic'] } } },
      { people: three, assessments: { ann: { influences: ['user'] } } },
    );
    expect(judgement?.opened.map(({ rule }) => rule)).toContain('economic.missing');
    expect(judgement?.closed.map(({ rule }) => rule)).toContain('user.missing');
    expect(judgement?.scoreAfter.cap).toBe(60);
    expect(judgement?.scoreBefore.cap).toBeNull();
  });

  it('has no judgement where the opportunity is not at both points', () => {
    expect(compare({ opportunities: {} }, {}).judgement).toBeNull();
  });
});

const NAMES = ['', 'Ann Lee', 'Bo Quinn', 'Cy Rossi', '王建国', '李伟'];
const somebody = fc.record({
  name: fc.constantFrom(...NAMES),
  kind: fc.constantFrom('person', 'ghost', 'committee'),
  status: fc.constantFrom('active', 'active', 'left', 'abolished'),
  externalId: fc.constantFrom('', 'x', 'y'),
  managerId: fc.constantFrom(null, 'p0', 'p1', 'p2'),
  title: fc.constantFrom('', 'CIO'),
  reach: fc.constantFrom('none', 'met', 'trusted'),
});
const account = fc
  .dictionary(fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'), somebody)
  .map((sketch) => buildRecords({ people: sketch as NonNullable<RecordsSketch['people']> }));

function reversed(records: AccountRecords): AccountRecords {
  return { ...records, people: Object.fromEntries(Object.entries(records.people).reverse()) };
}

const at = (records: AccountRecords) => ({ records, date: TODAY });

describe('on any two accounts', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(account, account, (a, b) => {
        expect(compareAccounts(at(reversed(a)), at(reversed(b)), DEAL)).toEqual(
          compareAccounts(at(a), at(b), DEAL),
        );
      }),
    );
  });

  it('finds nothing between an account and itself', () => {
    fc.assert(
      fc.property(account, (a) => {
        const same = compareAccounts(at(a), at(a), DEAL);
        expect([same.joined, same.left, same.moved, same.renamed, same.warmth]).toEqual([
          [],
          [],
          [],
          [],
          [],
        ]);
      }),
    );
  });

  it('accounts for every card that came or went', () => {
    fc.assert(
      fc.property(account, account, (a, b) => {
        const { cards, joined, left, moved } = compareAccounts(at(a), at(b), DEAL);
        const told = new Set([
          ...joined.flatMap(({ personId, otherIds }) => [personId, ...otherIds]),
          ...left.flatMap(({ personId, otherIds }) => [personId, ...otherIds]),
          ...moved.flatMap(({ moves }) =>
            moves.flatMap((move) => (move.field === 'post' ? [...move.from, ...move.to] : [])),
          ),
        ]);
        const isPerson = (records: AccountRecords, id: string) =>
          records.people[id]?.kind === 'person';
        for (const id of cards.added) if (isPerson(b, id)) expect(told).toContain(id);
        for (const id of cards.gone) if (isPerson(a, id)) expect(told).toContain(id);
      }),
    );
  });
});
