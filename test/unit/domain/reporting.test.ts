import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakLoops,
  chainUp,
  findLoops,
  isBelow,
  reportsOf,
} from '../../../shared/domain/reporting.ts';

type Line = { id: string; managerId: string | null; order: number };

function people(
  lines: Readonly<Record<string, string | null>>,
  order: Record<string, number> = {},
) {
  return Object.fromEntries(
    Object.entries(lines).map(([id, managerId]): [string, Line] => [
      id,
      { id, managerId, order: order[id] ?? 0 },
    ]),
  );
}

const anyLines = fc
  .array(fc.option(fc.nat(14), { nil: null }), { minLength: 1, maxLength: 12 })
  .map((managers) =>
    Object.fromEntries(managers.map((to, index) => [`p${index}`, to === null ? null : `p${to}`])),
  );

describe('breakLoops', () => {
  it('takes away the line of the greatest id of a circle', () => {
    const lines = breakLoops(people({ a: 'c', b: 'a', c: 'b', d: 'a' }));
    expect(Object.fromEntries(lines)).toEqual({ a: 'c', b: 'a', c: null, d: 'a' });
  });

  it('treats a line to oneself as a circle and one to a stranger as none', () => {
    expect(Object.fromEntries(breakLoops(people({ a: 'a', b: 'gone' })))).toEqual({
      a: null,
      b: null,
    });
  });

  it('leaves a forest, takes one line a circle, and ignores the order of records', () => {
    fc.assert(
      fc.property(anyLines, (given) => {
        const lines = breakLoops(people(given));
        const forest = people(Object.fromEntries(lines));
        for (const id of lines.keys()) {
          const up = chainUp(forest, id);
          expect(up.includes(id)).toBe(false);
          expect(forest[up.at(-1) ?? id]?.managerId).toBe(null);
        }
        const broken = [...lines].filter(
          ([id, to]) => to === null && given[given[id] ?? ''] !== undefined,
        );
        expect(broken.length).toBe(findLoops(people(given)).length);
        const reversed = Object.fromEntries(Object.entries(given).reverse());
        expect(new Map([...breakLoops(people(reversed))].sort())).toEqual(
          new Map([...lines].sort()),
        );
      }),
    );
  });

  it('walks 100,000 people in one line without recursion', () => {
    const given: Record<string, string> = { p0: 'p99999' };
    for (let index = 1; index < 100_000; index += 1) given[`p${index}`] = `p${index - 1}`;
    const lines = breakLoops(people(given));
    expect([...lines].filter(([, to]) => to === null)).toEqual([['p99999', null]]);
  });
});

describe('findLoops', () => {
  it('names the members of each circle, not those who merely lead into it', () => {
    expect(findLoops(people({ a: 'b', b: 'a', c: 'a', d: 'd', e: null }))).toEqual([
      ['a', 'b'],
      ['d'],
    ]);
  });
});

describe('reportsOf', () => {
  it('orders reports by order then id and lists the tops under null', () => {
    const index = reportsOf(people({ a: null, b: 'a', c: 'a', d: 'a' }, { b: 2, d: 1, c: 1 }));
    expect(index.get('a')).toEqual(['c', 'd', 'b']);
    expect(index.get(null)).toEqual(['a']);
  });
});

describe('chainUp and isBelow', () => {
  it('go up to the top and end in a circle', () => {
    const some = people({ a: null, b: 'a', c: 'b', x: 'y', y: 'x' });
    expect(chainUp(some, 'c')).toEqual(['b', 'a']);
    expect(chainUp(some, 'x')).toEqual(['y']);
    expect(isBelow(some, 'c', 'a')).toBe(true);
    expect(isBelow(some, 'a', 'c')).toBe(false);
    expect(isBelow(some, 'a', 'a')).toBe(false);
  });
});
