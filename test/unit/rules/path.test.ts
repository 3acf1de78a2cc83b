import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../shared/domain/interaction.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { pathFromUs } from '../../../shared/rules/path.ts';
import { OPPORTUNITY, recordsOf } from '../scene/sample-records.ts';

const TODAY = '2025-03-12';
const way = (records: AccountRecords, to: string) =>
  pathFromUs(records, to, OPPORTUNITY, TODAY)?.map(({ personId }) => personId) ?? null;

function visited(records: AccountRecords, personId: string, date: string): AccountRecords {
  const visit = Interaction.parse({ id: 'v', date, kind: 'visit', personIds: [personId] });
  return { ...records, interactions: { v: visit } };
}

describe('the path from us', () => {
  it('goes from somebody we have met over reporting lines, up and down', () => {
    const records = recordsOf({
      people: {
        boss: {},
        left: { managerId: 'boss' },
        right: { managerId: 'boss' },
        known: { managerId: 'right', reach: 'met' },
        aware: { managerId: 'left', reach: 'aware' },
      },
    });
    expect(way(records, 'left')).toEqual(['known', 'right', 'boss', 'left']);
    expect(way(records, 'known')).toEqual(['known']);
  });

  it('begins at a logged visit, not at one that lies ahead', () => {
    const records = recordsOf({ people: { boss: {}, near: { managerId: 'boss' } } });
    expect(way(visited(records, 'near', TODAY), 'boss')).toEqual(['near', 'boss']);
    expect(way(visited(records, 'near', '2025-03-13'), 'boss')).toBeNull();
  });

  it('takes ties in either direction, but no conflict', () => {
    const people = { a: { reach: 'met' }, b: {}, c: {} } as const;
    const tie = { fromId: 'b', toId: 'a' } as const;
    const ally = recordsOf({ people, ties: { t: { ...tie, kind: 'influences' } } });
    expect(pathFromUs(ally, 'b', OPPORTUNITY, TODAY)).toEqual([
      { personId: 'a', tieId: null },
      { personId: 'b', tieId: 't' },
    ]);
    expect(way(recordsOf({ people, ties: { t: { ...tie, kind: 'conflicts' } } }), 'b')).toBeNull();
    expect(way(ally, 'c')).toBeNull();
    expect(way(ally, 'nobody')).toBeNull();
  });

  it('leads to a seat that waits for a name, but not through it, nor through those who have gone', () => {
    const chain = (between: object) =>
      recordsOf({
        people: {
          us: { reach: 'met' },
          mid: { managerId: 'us', ...between },
          end: { managerId: 'mid' },
        },
      });
    expect(way(chain({}), 'end')).toEqual(['us', 'mid', 'end']);
    expect(way(chain({ kind: 'ghost' }), 'end')).toBeNull();
    expect(way(chain({ status: 'left' }), 'end')).toBeNull();
    expect(way(chain({ kind: 'ghost' }), 'mid')).toEqual(['us', 'mid']);
  });

  it('of two as short prefers supporters, then reach, then the lower id', () => {
    const people = (first: object, second: object) => ({
      end: {},
      a: { managerId: 'end', reach: 'met' as const, ...first },
      b: { managerId: 'end', reach: 'met' as const, ...second },
    });
    expect(way(recordsOf({ people: people({}, {}) }), 'end')).toEqual(['a', 'end']);
    const reached = people({}, { reach: 'trusted' });
    expect(way(recordsOf({ people: reached }), 'end')).toEqual(['b', 'end']);
    const supported = recordsOf({ people: reached, assessments: { a: { attitude: 1 } } });
    expect(way(supported, 'end')).toEqual(['a', 'end']);
  });

  it('prefers the reporting line to a tie between the same two', () => {
    const records = recordsOf({
      people: { end: {}, a: { managerId: 'end', reach: 'met' } },
      ties: { t: { kind: 'allies', fromId: 'a', toId: 'end' } },
    });
    expect(pathFromUs(records, 'end', null, TODAY)?.[1]).toEqual({ personId: 'end', tieId: null });
  });

  it('of ways alike in all that, prefers the one over the stronger ties', () => {
    const ties = (first: number | null, second: number | null) => ({
      s: { kind: 'allies' as const, fromId: 'a', toId: 'end', strength: first },
      t: { kind: 'allies' as const, fromId: 'b', toId: 'end', strength: second },
    });
    const people = { end: {}, a: { reach: 'met' }, b: { reach: 'met' } } as const;
    const between = (first: number | null, second: number | null) =>
      way(recordsOf({ people, ties: ties(first, second) }), 'end');
    expect(between(2, 3)).toEqual(['b', 'end']);
    expect(between(3, 2)).toEqual(['a', 'end']);
    expect(between(null, 1)).toEqual(['a', 'end']);
    expect(between(1, 2)).toEqual(['b', 'end']);
    const lined = { ...people, b: { reach: 'met', managerId: 'end' } } as const;
    const { s } = ties(1, null);
    expect(way(recordsOf({ people: lined, ties: { s } }), 'end')).toEqual(['b', 'end']);
    const double = { s, t: { ...s, strength: 3 } };
    expect(pathFromUs(recordsOf({ people, ties: double }), 'end', null, TODAY)?.[1]?.tieId).toBe(
      't',
    );
  });

  it('is as short as can be, every step is a link, and the order of records does not matter', () => {
    const person = fc.record({
      managerId: fc.option(fc.nat(11).map((n) => `p${n}`)),
      reach: fc.constantFrom('none' as const, 'aware' as const, 'met' as const, 'trusted' as const),
    });
    const tie = fc.record({
      kind: fc.constantFrom('influences' as const, 'conflicts' as const),
      fromId: fc.nat(11).map((n) => `p${n}`),
      toId: fc.nat(11).map((n) => `p${n}`),
    });
    const maps = fc.tuple(
      fc.array(person, { minLength: 12, maxLength: 12 }),
      fc.array(tie, { maxLength: 8 }),
    );
    fc.assert(
      fc.property(maps, ([people, ties]) => {
        const records = recordsOf({
          people: Object.fromEntries(people.map((fields, i) => [`p${i}`, fields])),
          ties: Object.fromEntries(ties.map((fields, i) => [`t${i}`, fields])),
        });
        const turned = {
          ...records,
          people: Object.fromEntries(Object.entries(records.people).reverse()),
          ties: Object.fromEntries(Object.entries(records.ties).reverse()),
        };
        const distances = distancesFrom(records);
        for (const id of Object.keys(records.people)) {
          const path = way(records, id);
          expect(way(turned, id)).toEqual(path);
          expect(path?.length ?? null).toBe(distances.get(id) ?? null);
          for (const [i, to] of (path ?? []).slice(1).entries())
            expect(linked(records, path?.[i] ?? '', to)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function linked(records: AccountRecords, a: string, b: string): boolean {
  const pair = (x: string | null, y: string | null) => (x === a && y === b) || (x === b && y === a);
  return (
    Object.values(records.people).some(({ id, managerId }) => pair(id, managerId)) ||
    Object.values(records.ties).some((t) => t.kind !== 'conflicts' && pair(t.fromId, t.toId))
  );
}

/** How many people the shortest way has, by plain relaxation until nothing changes. */
function distancesFrom(records: AccountRecords): Map<string, number> {
  const all = Object.values(records.people);
  const met = all.filter(({ reach }) => reach === 'met' || reach === 'trusted');
  const distances = new Map(met.map(({ id }) => [id, 1]));
  for (const _ of all)
    for (const { id: a } of all)
      for (const { id: b } of all) {
        const through = distances.get(a);
        if (through === undefined || a === b || !linked(records, a, b)) continue;
        distances.set(b, Math.min(distances.get(b) ?? 99, through + 1));
      }
  return distances;
}
