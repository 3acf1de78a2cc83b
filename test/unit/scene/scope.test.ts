import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../shared/domain/interaction.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { Waiver } from '../../../shared/domain/waiver.ts';
import { mayReadGaps, type Readers } from '../../../shared/scene/audience.ts';
import { COLOR_FIELDS, DEFAULT_LENS, type Lens } from '../../../shared/scene/lens.ts';
import { lensFor } from '../../../shared/scene/lens-audience.ts';
import { gapsWithin, onlyPeople, peopleWithin, type Scope } from '../../../shared/scene/scope.ts';
import { gapOf, OPPORTUNITY, recordsOf } from './sample-records.ts';

/** a over b over c and d, e over f; a is at the top layer, the others below. */
function company(): AccountRecords {
  const records = recordsOf({
    people: {
      a: { layer: 'decision' },
      b: { managerId: 'a' },
      c: { managerId: 'b', layer: 'operational' },
      d: { managerId: 'b', layer: 'operational' },
      e: { layer: 'decision' },
      f: { managerId: 'e' },
      group: { kind: 'committee', memberIds: ['a', 'c', 'f'] },
    },
    assessments: { b: { degree: 'high' }, f: { degree: 'low' } },
    ties: {
      inside: { kind: 'allies', fromId: 'b', toId: 'c' },
      across: { kind: 'allies', fromId: 'b', toId: 'f' },
    },
  });
  const visit = (id: string, personIds: string[]) =>
    Interaction.parse({ id, date: '2025-03-01', kind: 'visit', personIds });
  const waiver = (id: string, gapId: string) =>
    Waiver.parse({ id, opportunityId: OPPORTUNITY, gapId, reason: 'so', date: '2025-03-01' });
  return {
    ...records,
    interactions: {
      both: visit('both', ['b', 'f']),
      other: visit('other', ['f']),
    },
    waivers: { mine: waiver('mine', 'b-high'), theirs: waiver('theirs', 'f-low') },
  };
}

const gaps = [gapOf('b', 'high', 'waived'), gapOf('f', 'low')];

function kept(scope: Scope) {
  const records = company();
  const people = peopleWithin(records, scope);
  if (!people) throw new Error('all');
  const within = gapsWithin(gaps, scope, people);
  return { records: onlyPeople(records, people, within), gaps: within };
}

describe('a scope', () => {
  it('is everybody, those named, a person with all below, or a layer', () => {
    const who = (scope: Scope) => [...(peopleWithin(company(), scope) ?? ['all'])].sort();
    expect(who({ kind: 'all' })).toEqual(['all']);
    expect(who({ kind: 'people', ids: ['f', 'a'] })).toEqual(['a', 'f']);
    expect(who({ kind: 'branch', personId: 'b' })).toEqual(['b', 'c', 'd']);
    expect(who({ kind: 'layer', layer: 'decision' })).toEqual(['a', 'e']);
  });

  it('ends even where reporting lines go round', () => {
    const records = recordsOf({ people: { x: { managerId: 'y' }, y: { managerId: 'x' } } });
    // The line of the greatest id is the one that does not count.
    const branch = peopleWithin(records, { kind: 'branch', personId: 'y' });
    expect([...(branch ?? [])].sort()).toEqual(['x', 'y']);
  });

  it('takes only what is about its people', () => {
    const { records, gaps: within } = kept({ kind: 'branch', personId: 'b' });
    expect(Object.keys(records.people)).toEqual(['b', 'c', 'd']);
    expect([records.people.b?.managerId, records.people.c?.managerId]).toEqual([null, 'b']);
    expect(Object.values(records.assessments).map(({ personId }) => personId)).toEqual(['b']);
    expect(Object.keys(records.ties)).toEqual(['inside']);
    expect(records.interactions.both?.personIds).toEqual(['b']);
    expect(Object.keys(records.interactions)).toEqual(['both']);
    expect(Object.keys(records.waivers)).toEqual(['mine']);
    expect(within.map(({ id }) => id)).toEqual(['b-high']);
  });

  it('leaves out members and lines that are elsewhere, and what is said of the whole', () => {
    const scope: Scope = { kind: 'people', ids: ['group', 'c', 'b'] };
    expect(kept(scope).records.people.group?.memberIds).toEqual(['c']);
    const whole = { ...gapOf('b', 'high'), subjects: [{ kind: 'account', id: 'acc' } as const] };
    const layer = { ...whole, subjects: [{ kind: 'layer', id: 'decision' } as const] };
    const two = {
      ...whole,
      subjects: [...gapOf('b', 'low').subjects, ...gapOf('f', 'low').subjects],
    };
    const all = [whole, layer, two];
    expect(gapsWithin(all, scope, peopleWithin(company(), scope))).toEqual([]);
    const lane: Scope = { kind: 'layer', layer: 'decision' };
    expect(gapsWithin(all, lane, peopleWithin(company(), lane))).toEqual([layer]);
    expect(gapsWithin(all, { kind: 'all' }, null)).toEqual(all);
  });

  it('names nobody outside, whatever is chosen', () => {
    const names = Object.keys(company().people);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), (ids) => {
        const { records } = kept({ kind: 'people', ids });
        const referred = [
          ...Object.values(records.people).flatMap((p) => [p.id, p.managerId, ...p.memberIds]),
          ...Object.values(records.assessments).map(({ personId }) => personId),
          ...Object.values(records.ties).flatMap(({ fromId, toId }) => [fromId, toId]),
          ...Object.values(records.interactions).flatMap(({ personIds }) => personIds),
        ].filter((id) => id !== null);
        expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
        expect(Object.keys(records.people).sort()).toEqual([...ids].sort());
      }),
    );
  });
});

describe('a lens for others', () => {
  const readers = (audience: Readers['audience']): Readers => ({
    audience,
    names: true,
    roles: true,
  });
  const full: Lens = {
    colorBy: 'attitude',
    heat: true,
    filter: {
      ...Object.fromEntries(COLOR_FIELDS.map((field) => [field, ['none']])),
      gap: ['critical'],
    },
  };

  it('shows us and the bid team everything', () => {
    expect(lensFor(full, readers('internal'))).toEqual(full);
    expect(lensFor(full, readers('bid-team'))).toEqual(full);
  });

  it('shows a client nothing but the function, whatever is asked for', () => {
    expect(mayReadGaps(readers('client-safe'))).toBe(false);
    expect(lensFor(full, readers('client-safe'))).toEqual({
      ...DEFAULT_LENS,
      filter: { function: ['none'] },
    });
    for (const colorBy of COLOR_FIELDS) {
      const shown = lensFor({ ...DEFAULT_LENS, colorBy }, readers('client-safe'));
      expect(shown.colorBy).toBe(colorBy === 'function' ? 'function' : 'influence');
    }
  });
});
