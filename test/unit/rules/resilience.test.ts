import { describe, expect, test } from 'vitest';
import { withoutPerson, withoutTeamMember } from '../../../shared/rules/absence.ts';
import { resilience, runResilience } from '../../../shared/rules/resilience.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';

describe('the records without one of the client’s people', () => {
  const records = buildRecords({
    people: {
      top: {},
      gone: { managerId: 'top' },
      below: { managerId: 'gone' },
      board: { kind: 'committee', memberIds: ['top', 'gone'] },
    },
    assessments: { gone: { degree: 'high' }, top: { degree: 'low' } },
    ties: { t: { fromId: 'gone', toId: 'top' }, kept: { fromId: 'below', toId: 'top' } },
    interactions: { alone: { personIds: ['gone'] }, both: { personIds: ['gone', 'top'] } },
    actions: { a: { personIds: ['gone', 'top'] } },
  });
  const rest = withoutPerson(records, 'gone');

  test('nothing of them is left', () => {
    expect(Object.keys(rest.people)).toEqual(['top', 'below', 'board']);
    expect(Object.keys(rest.assessments)).toEqual(['deal~top']);
    expect(Object.keys(rest.ties)).toEqual(['kept']);
    expect(Object.keys(rest.interactions)).toEqual(['both']);
    expect(JSON.stringify(rest)).not.toContain('gone');
  });

  test('who reports to them has no manager, and is not moved up', () => {
    expect(rest.people.below?.managerId).toBeNull();
  });

  test('the records themselves stay as they are', () => {
    expect(records.people.board?.memberIds).toEqual(['top', 'gone']);
  });
});

describe('the records without one of ours', () => {
  const sketch = {
    people: {
      owned: { ownerId: 'me', reach: 'trusted' },
      visited: { reach: 'met' },
      shared: { ownerId: 'me', reach: 'met' },
      unsaid: { ownerId: 'me', reach: 'met' },
      unknown: { reach: 'met' },
      cold: { ownerId: 'me' },
    },
    teamMembers: { me: {}, you: {} },
    interactions: {
      mine: { personIds: ['visited', 'owned'], teamMemberIds: ['me'] },
      ours: { personIds: ['shared'], teamMemberIds: ['me', 'you'] },
      somebody: { personIds: ['unsaid'] },
    },
    actions: { call: { ownerId: 'me' } },
  } satisfies RecordsSketch;
  const rest = withoutTeamMember(buildRecords(sketch), 'me', TODAY);

  test('what they owned has no owner', () => {
    expect(Object.values(rest.people).filter(({ ownerId }) => ownerId !== null)).toEqual([]);
    expect(rest.actions.call?.ownerId).toBeNull();
    expect(Object.keys(rest.teamMembers)).toEqual(['you']);
  });

  test('contact that was theirs alone is gone, other contact is not', () => {
    expect(Object.keys(rest.interactions)).toEqual(['ours', 'somebody']);
    expect(rest.interactions.ours?.teamMemberIds).toEqual(['you']);
  });

  test('whom nobody else of ours reached is only aware of us', () => {
    const reach = Object.fromEntries(Object.values(rest.people).map((p) => [p.id, p.reach]));
    expect(reach).toEqual({
      owned: 'aware',
      visited: 'aware',
      shared: 'met',
      unsaid: 'met',
      unknown: 'met',
      cold: 'none',
    });
  });
});

const DUEL = {
  people: {
    boss: { layer: 'decision' },
    near: { reach: 'met', managerId: 'boss', ownerId: 'me', layer: 'management' },
    spare: { layer: 'operational' },
    idle: { layer: 'operational' },
  },
  assessments: { boss: { influences: ['economic'] }, near: { influences: ['user'], attitude: 1 } },
  teamMembers: { me: {}, idler: {} },
} satisfies RecordsSketch;

describe('resilience', () => {
  test('ranks people of both sides by what falls', () => {
    const { absences, path, people } = runResilience(buildRecords(DUEL), DEAL, TODAY);
    expect(path).toBe(true);
    expect(people).toEqual({ theirs: 4, ours: 2 });
    const drops = absences.map(({ drop }) => drop);
    expect(drops).toEqual(drops.toSorted((a, b) => b - a));
    expect(absences.map(({ side, id }) => `${side} ${id}`).sort()).toEqual([
      'ours me',
      'theirs boss',
      'theirs near',
    ]);
  });

  test('says which gaps open and whether the path is lost', () => {
    const { absences } = runResilience(buildRecords(DUEL), DEAL, TODAY);
    const of = (id: string) => absences.find((absence) => absence.id === id);
    expect(of('near')?.opened.map(({ rule }) => rule)).toContain('user.missing');
    expect(of('near')).toMatchObject({ pathLost: true, fragile: true });
    expect(of('boss')?.opened.map(({ rule }) => rule)).toContain('economic.missing');
    expect(of('boss')?.pathLost).toBe(false);
    expect(of('me')).toMatchObject({ pathLost: true, fragile: false });
  });

  test('tells how far it is before each run, and can be left at any', () => {
    const steps = resilience(buildRecords(DUEL), DEAL, TODAY);
    const seen = [steps.next().value, steps.next().value];
    expect(seen).toEqual([
      { done: 0, of: 6 },
      { done: 1, of: 6 },
    ]);
    expect([...resilience(buildRecords(DUEL), DEAL, TODAY)]).toHaveLength(6);
  });

  test('an empty map rests on nobody', () => {
    expect(runResilience(buildRecords(), DEAL, TODAY)).toMatchObject({ absences: [], path: false });
  });
});
