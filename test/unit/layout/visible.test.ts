import { expect, test } from 'vitest';
import { breakLoops } from '../../../shared/domain/reporting.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { hiddenBelow, type Visibility, visiblePeople } from '../../../shared/layout/visible.ts';
import { buildRecords } from '../../fixtures/records.ts';

/** ceo over cto and cfo; cto over ann, ann over bob, bob over eve; dan stands alone. */
const records = buildRecords({
  people: {
    bob: { managerId: 'ann' },
    ceo: { layer: 'decision' },
    cto: { managerId: 'ceo' },
    cfo: { managerId: 'ceo' },
    ann: { managerId: 'cto' },
    eve: { managerId: 'bob' },
    dan: {},
  },
});
const { people } = records;

function look(collapsed: readonly string[], focus: string | null = null): Visibility {
  return { collapsed: new Set(collapsed), focus };
}

function seen(visibility?: Visibility): string {
  return visiblePeople(people, breakLoops(people), visibility)
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

test('without a wish everybody is seen', () => {
  expect(seen()).toBe('ann bob ceo cfo cto dan eve');
  expect(seen(look([]))).toBe(seen());
  expect(seen(look(['gone'], 'gone'))).toBe(seen());
});

test('below a collapsed person nobody is seen, however deep', () => {
  expect(seen(look(['ann']))).toBe('ann ceo cfo cto dan');
  expect(seen(look(['cto', 'bob']))).toBe('ceo cfo cto dan');
});

test('a focus shows one branch and the managers above it, collapsed or not', () => {
  expect(seen(look([], 'ann'))).toBe('ann bob ceo cto eve');
  expect(seen(look(['ceo'], 'ann'))).toBe('ann bob ceo cto eve');
  expect(seen(look(['bob'], 'ann'))).toBe('ann bob ceo cto');
  expect(seen(look([], 'dan'))).toBe('dan');
});

test('who is hidden is told for each collapsed person who is seen', () => {
  expect(hiddenBelow(people, look([]))).toEqual(new Map());
  expect(hiddenBelow(people, look(['cto', 'bob', 'dan']))).toEqual(
    new Map([['cto', ['ann', 'bob', 'eve']]]),
  );
  expect(hiddenBelow(people, look(['bob', 'cfo']))).toEqual(new Map([['bob', ['eve']]]));
  expect(hiddenBelow(people, look(['ceo', 'bob'], 'ann'))).toEqual(new Map([['bob', ['eve']]]));
});

test('everybody is either seen or hidden below exactly one person', () => {
  const visibility = look(['cto', 'ann', 'bob']);
  const hidden = [...hiddenBelow(people, visibility).values()].flat();
  expect([...seen(visibility).split(' '), ...hidden].sort().join(' ')).toBe(seen());
});

test('circles of reporting lines are cut before anybody walks down them', () => {
  const circle = buildRecords({ people: { x: { managerId: 'y' }, y: { managerId: 'x' } } });
  expect(hiddenBelow(circle.people, look(['y']))).toEqual(new Map([['y', ['x']]]));
  expect(hiddenBelow(circle.people, look(['x']))).toEqual(new Map());
  const lines = breakLoops(circle.people);
  expect(visiblePeople(circle.people, lines, look(['y']))).toHaveLength(1);
});

test('only those who are seen become cards, their lines as before', () => {
  const cards = layoutCards(records, () => ({ width: 200, height: 80 }), look(['ann']));
  expect(cards.map(({ id }) => id).sort()).toEqual(['ann', 'ceo', 'cfo', 'cto', 'dan']);
  expect(layoutMap(cards).lines).toHaveLength(3);
});
