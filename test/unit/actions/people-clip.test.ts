import { describe, expect, it } from 'vitest';
import {
  clipFromJson,
  clipOf,
  clipToJson,
  cutClipOf,
  returning,
} from '../../../renderer/actions/clipboard/people-clip.ts';
import { peopleFromText } from '../../../renderer/actions/clipboard/people-from-text.ts';
import { runCommand } from '../../../shared/commands/index.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Assessment, assessmentId } from '../../../shared/domain/assessment.ts';
import { Person } from '../../../shared/domain/person.ts';
import { emptyRecords } from '../../../shared/domain/records.ts';
import { Tie } from '../../../shared/domain/tie.ts';

const byId = <T extends { id: string }>(list: readonly T[]) =>
  Object.fromEntries(list.map((one) => [one.id, one]));
const records = {
  ...emptyRecords(
    Account.parse({ id: 'acme', name: 'Acme', createdAt: '2026-01-01T00:00:00.000Z' }),
  ),
  people: byId([
    Person.parse({ id: 'boss', name: 'Boss', layer: 'decision' }),
    Person.parse({ id: 'ann', name: 'Ann', title: 'Head', layer: 'management', managerId: 'boss' }),
    Person.parse({ id: 'bo', name: 'Bo', layer: 'operational', managerId: 'ann', order: 1 }),
    Person.parse({ id: 'cy', name: 'Cy', layer: 'operational', managerId: 'bo' }),
    Person.parse({ id: 'board', kind: 'committee', layer: 'decision', memberIds: ['ann', 'boss'] }),
  ]),
  assessments: byId([
    Assessment.parse({
      id: assessmentId('sale', 'ann'),
      opportunityId: 'sale',
      personId: 'ann',
      influences: ['user'],
      degree: 'high',
    }),
  ]),
  ties: byId([
    Tie.parse({ id: 't1', kind: 'allies', fromId: 'ann', toId: 'cy' }),
    Tie.parse({ id: 't2', kind: 'allies', fromId: 'ann', toId: 'boss' }),
  ]),
};

describe('people on the clipboard', () => {
  it('take lines, seats, ties and what we hold of them along, and nothing of those who stay', () => {
    const clip = clipOf('acme', records, ['cy', 'ann', 'board'], 'sale');
    const of = (key: string) => clip.people.find((one) => one.key === key);
    expect(of('ann')?.managerKey).toBeNull();
    // Over somebody who was not taken.
    expect(of('cy')?.managerKey).toBe('ann');
    expect(of('board')?.memberKeys).toEqual(['ann']);
    expect(of('ann')?.assessment).toMatchObject({ influences: ['user'], degree: 'high' });
    expect(clip.ties).toMatchObject([{ kind: 'allies', fromKey: 'ann', toKey: 'cy' }]);
  });

  it('arrive in another account as they were', () => {
    const clip = clipFromJson(clipToJson(clipOf('acme', records, ['ann', 'cy'], 'sale')));
    if (!clip) throw new Error('not read');
    let ids = 0;
    const other = emptyRecords(
      Account.parse({ id: 'globex', name: 'Globex', createdAt: '2026-01-01T00:00:00.000Z' }),
    );
    const result = runCommand(
      other,
      'people.paste',
      { people: clip.people, ties: clip.ties },
      {
        newId: () => `new-${ids++}`,
        today: '2026-01-02',
        now: '2026-01-02T00:00:00.000Z',
      },
    );
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.created).toHaveLength(2);
    const fieldsOf = (collection: string) =>
      result.patches.flatMap((patch) =>
        patch.op === 'add' && patch.collection === collection ? [patch.fields] : [],
      );
    expect(fieldsOf('people')).toMatchObject([
      { name: 'Ann', title: 'Head' },
      { name: 'Cy', managerId: result.created[0] },
    ]);
    expect(fieldsOf('ties')).toMatchObject([
      { fromId: result.created[0], toId: result.created[1] },
    ]);
  });

  it('come back as who they were when they were cut and are not there', () => {
    const clip = clipFromJson(clipToJson(cutClipOf('acme', records, ['ann', 'cy'], 'sale')));
    if (!clip) throw new Error('not read');
    const without = (...gone: string[]) => ({
      accountId: 'acme',
      records: {
        people: Object.fromEntries(
          Object.entries(records.people).filter(([id]) => !gone.includes(id)),
        ),
      },
    });
    expect(returning(clip, without('ann', 'cy'))).toEqual(['ann', 'cy']);
    // With those below, when they were deleted too.
    expect(returning(clip, without('ann', 'bo', 'cy')).toSorted()).toEqual(['ann', 'bo', 'cy']);
    // Undone, or pasted already: what is pasted now is a copy.
    expect(returning(clip, without('ann'))).toEqual([]);
    expect(returning(clip, without())).toEqual([]);
    expect(returning(clip, { ...without('ann', 'cy'), accountId: 'globex' })).toEqual([]);
    const { taken: _taken, ...copy } = clip;
    expect(returning(copy, without('ann', 'cy'))).toEqual([]);
  });

  it('read as an indented list elsewhere, from which the same lines come back', () => {
    const { text } = clipOf('acme', records, ['boss', 'ann', 'bo', 'cy'], null);
    expect(text).toBe('Boss\n  Ann\tHead\n    Bo\n      Cy');
    const again = peopleFromText(text, () => 'decision');
    expect(again.map(({ managerKey }) => managerKey)).toEqual([null, 'line-0', 'line-1', 'line-2']);
  });

  it('are not made of what others wrote', () => {
    for (const json of ['', '{', '[]', '{"format":"other"}', '{"format":"inroad.people"}'])
      expect(clipFromJson(json), json).toBeNull();
  });
});
