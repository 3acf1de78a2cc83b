import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../shared/commands/index.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { buildRecords, type RecordsSketch } from '../../fixtures/records.ts';
import { chart, GONE, ORG, org } from './org.ts';
import { context, outcome, refusal } from './run.ts';

describe('copies', () => {
  it('person.duplicate copies people, what is between them, and their assessments', () => {
    const records = outcome(
      {
        people: {
          ...ORG,
          cto: { managerId: 'ceo', externalId: '7', externalOrdinal: 2, position: { x: 0, y: 0 } },
          board: { kind: 'committee', memberIds: ['cto', 'ceo'] },
        },
        assessments: { dev: { influences: ['user'] } },
        ties: { t: { fromId: 'cto', toId: 'dev' }, u: { fromId: 'cto', toId: 'ceo' } },
      },
      'person.duplicate',
      { ids: ['cto', 'dev', 'board'] },
    );
    expect(chart(records)).toMatchObject({ ceo: 'cfo cto n1', n1: 'n2', '-': 'board ceo n3' });
    expect(records.people.n1).toMatchObject({
      name: 'Cto',
      externalId: '',
      externalOrdinal: 1,
      position: { x: 24, y: 24 },
    });
    expect(records.people.n3?.memberIds).toEqual(['n1', 'ceo']);
    expect(records.assessments['deal~n2']?.influences).toEqual(['user']);
    expect(Object.values(records.ties).filter(({ fromId }) => fromId === 'n1')).toMatchObject([
      { toId: 'n2' },
    ]);
    expect(refusal(org, 'person.duplicate', { ids: ['x'] })).toEqual(GONE);
  });

  it('says which records it made, in the order asked for', () => {
    const result = runCommand(
      buildRecords(org),
      'person.duplicate',
      { ids: ['ops', 'dev'] },
      context(),
    );
    expect(result).toMatchObject({ ok: true, created: ['n1', 'n2'] });
  });

  it('people.paste keeps lines among the pasted, the rest comes below a manager', () => {
    const records = outcome(org, 'people.paste', {
      managerId: 'cfo',
      people: [
        { key: 'b', managerKey: 'a', layer: 'operational', fields: { name: 'Bo' } },
        { key: 'a', layer: 'management', fields: { name: 'Al' } },
        { key: 'c', managerKey: 'elsewhere', layer: 'operational' },
      ],
    });
    expect(chart(records)).toMatchObject({ cfo: 'n2 n3', n2: 'n1' });
    expect(records.people.n1?.name).toBe('Bo');
  });

  it('people.paste refuses circles, keys that come twice, and a manager who has gone', () => {
    const layer = 'operational' as const;
    expect(
      refusal(org, 'people.paste', {
        people: [
          { key: 'a', managerKey: 'b', layer, fields: { name: 'Al' } },
          { key: 'b', managerKey: 'a', layer },
        ],
      }),
    ).toEqual({ code: 'people.paste.loop', params: { name: 'Al' } });
    expect(
      refusal(org, 'people.paste', {
        people: [
          { key: 'a', layer },
          { key: 'a', layer },
        ],
      }).code,
    ).toBe('args.invalid');
    expect(refusal(org, 'people.paste', { managerId: 'x', people: [{ key: 'a', layer }] })).toEqual(
      GONE,
    );
  });
});

describe('committee.setMembers', () => {
  const people: RecordsSketch['people'] = {
    ada: {},
    board: { kind: 'committee' },
    audit: { kind: 'committee' },
  };

  it('says who sits on it, each once', () => {
    expect(
      outcome({ people }, 'committee.setMembers', { id: 'board', memberIds: ['ada', 'ada'] }).people
        .board?.memberIds,
    ).toEqual(['ada']);
  });

  it('is refused for what is no committee and for members who cannot be', () => {
    const set = (id: string, memberIds: string[]) =>
      refusal({ people }, 'committee.setMembers', { id, memberIds });
    expect(set('ada', ['ada'])).toEqual({
      code: 'committee.not-a-committee',
      params: { name: 'Ada' },
    });
    expect(set('board', ['audit'])).toEqual({
      code: 'committee.member',
      params: { name: 'Board', member: 'Audit' },
    });
    expect(set('board', ['board']).code).toBe('committee.member');
    expect(set('board', ['x'])).toEqual(GONE);
    expect(set('x', [])).toEqual(GONE);
  });
});

describe('layout', () => {
  const position = { x: 1, y: 1 };
  const placed = {
    people: Object.fromEntries(
      Object.entries(ORG ?? {}).map(([id, fields]) => [id, { ...fields, position }]),
    ),
  };
  const still = ({ people }: AccountRecords) =>
    Object.values(people)
      .filter((person) => person.position !== null)
      .map(({ id }) => id)
      .join(' ');

  it('tidy gives all, a branch or a selection back to the layout', () => {
    expect(still(outcome(placed, 'layout.tidy', { scope: 'all' }))).toBe('');
    expect(still(outcome(placed, 'layout.tidy', { scope: 'branch', id: 'cto' }))).toBe('ceo cfo');
    expect(still(outcome(placed, 'layout.tidy', { scope: 'selection', ids: ['cfo'] }))).toBe(
      'ceo cto dev ops',
    );
    expect(refusal(org, 'layout.tidy', { scope: 'branch', id: 'x' })).toEqual(GONE);
    expect(refusal(org, 'layout.tidy', { scope: 'selection', ids: ['x'] })).toEqual(GONE);
  });

  it('place puts cards where the user wants them', () => {
    const records = outcome(org, 'layout.place', { places: [{ id: 'dev', position }] });
    expect(records.people.dev?.position).toEqual(position);
    expect(refusal(org, 'layout.place', { places: [{ id: 'x', position }] })).toEqual(GONE);
  });
});
