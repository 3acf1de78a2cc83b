import { describe, expect, it } from 'vitest';
import { type CommandId, commands, runCommand } from '../../../shared/commands/index.ts';
import { messageKey, translator } from '../../../shared/i18n/messages.ts';
import { buildRecords } from '../../fixtures/records.ts';
import { context, outcome, refusal } from './run.ts';

const ids = Object.keys(commands) as CommandId[];
const PERSON_GONE = { code: 'person.not-found', params: {} };
const OPPORTUNITY_GONE = { code: 'opportunity.not-found', params: {} };

describe('the registry', () => {
  it('knows each command by its own id and has a label for its undo step', () => {
    for (const id of ids) {
      expect(commands[id].id).toBe(id);
      expect(messageKey(`command.${id}`)).toBe(`command.${id}`);
    }
  });

  it('refuses arguments that do not fit, with the path of the first', () => {
    const records = buildRecords({ people: { ada: {} } });
    const run = (id: CommandId, args: unknown) => runCommand(records, id, args as never, context());
    expect(run('person.rename', { id: 'ada', name: 7 })).toMatchObject({
      ok: false,
      refusal: { code: 'args.invalid', params: { path: 'name' } },
    });
    expect(run('person.edit', { ids: ['ada'], fields: { salary: 1 } })).toMatchObject({
      ok: false,
      refusal: { code: 'args.invalid', params: { path: 'fields' } },
    });
    for (const id of ids) expect(run(id, { nonsense: true }).ok).toBe(false);
  });

  it('refuses records that would not fit their schema', () => {
    const members = Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [`p${index}`, {}]),
    );
    expect(
      refusal({ people: { board: { kind: 'committee' }, ...members } }, 'committee.setMembers', {
        id: 'board',
        memberIds: Object.keys(members),
      }),
    ).toMatchObject({ code: 'args.invalid', params: { path: 'people.memberIds' } });
  });

  it('gives no patches for what changes nothing, and cleans texts', () => {
    const records = buildRecords({ people: { ada: {} } });
    const rename = (name: string) =>
      runCommand(records, 'person.rename', { id: 'ada', name }, context());
    expect(rename('Ada')).toMatchObject({ ok: true, patches: [] });
    expect(rename('  Ada ')).toMatchObject({ ok: true, patches: [] });
    expect(rename(' Ada\u0007  Lovelace ')).toMatchObject({
      ok: true,
      label: 'command.person.rename',
      patches: [{ op: 'set', collection: 'people', id: 'ada', fields: { name: 'Ada Lovelace' } }],
    });
  });

  it('leaves the records it was given as they were', () => {
    const records = buildRecords({ people: { ada: {} }, assessments: { ada: { attitude: 1 } } });
    const copy = structuredClone(records);
    runCommand(records, 'person.delete', { ids: ['ada'] }, context());
    expect(records).toEqual(copy);
  });

  it('has a text for every refusal, with what it names', () => {
    for (const [code, params] of [
      ['args.invalid', { path: 'x' }],
      ['person.manager.loop', { name: 'A', manager: 'B' }],
      ['person.delete.has-reports', { name: 'A', count: 2 }],
      ['opportunity.last', { name: 'A' }],
      ['tie.duplicate', { from: 'A', to: 'B' }],
      ['waiver.past', { until: '2026-01-01' }],
    ] as const)
      for (const lang of ['en', 'zh-CN'] as const)
        expect(translator(lang)(messageKey(`refusal.${code}`), params)).not.toContain('{{');
  });
});

describe('account and opportunity', () => {
  it('account.edit', () => {
    const { account } = outcome({}, 'account.edit', { fields: { name: 'Bee', stage: 'early' } });
    expect(account).toMatchObject({ id: 'account', name: 'Bee', stage: 'early' });
    expect(
      outcome({ account: { industry: 'Steel' } }, 'account.edit', { fields: { industry: '' } })
        .account.industry,
    ).toBe('');
  });

  it('opportunity.add and edit', () => {
    const added = outcome({}, 'opportunity.add', { name: 'Retrofit' });
    expect(added.opportunities.n1).toMatchObject({ name: 'Retrofit', status: 'open' });
    const edited = outcome({}, 'opportunity.edit', { id: 'deal', fields: { buyingStep: 3 } });
    expect(edited.opportunities.deal).toMatchObject({ name: 'Deal', buyingStep: 3 });
    expect(refusal({}, 'opportunity.edit', { id: 'x', fields: {} })).toEqual(OPPORTUNITY_GONE);
  });

  it('opportunity.delete takes what belongs to it, but never the last one', () => {
    const records = outcome(
      {
        people: { ada: {} },
        opportunities: { deal: {}, next: {} },
        assessments: { ada: { attitude: 1 }, 'next~ada': { attitude: 2 } },
        waivers: { w: { gapId: 'coach.missing' } },
        interactions: { i: { personIds: ['ada'], opportunityId: 'deal' } },
      },
      'opportunity.delete',
      { id: 'deal' },
    );
    expect(Object.keys(records.assessments)).toEqual(['next~ada']);
    expect(records.waivers).toEqual({});
    expect(records.interactions.i?.opportunityId).toBe(null);
    expect(refusal({}, 'opportunity.delete', { id: 'deal' })).toEqual({
      code: 'opportunity.last',
      params: { name: 'Deal' },
    });
    expect(refusal({}, 'opportunity.delete', { id: 'x' })).toEqual(OPPORTUNITY_GONE);
  });
});

describe('assessments', () => {
  const target = { personIds: ['ada'], opportunityId: 'deal' };
  const people = { ada: {}, bo: {} };
  const of = (records: ReturnType<typeof outcome>, id = 'ada') => records.assessments[`deal~${id}`];

  it('edit creates what was not there, and nothing that says nothing', () => {
    const records = outcome({ people }, 'assessment.edit', {
      personIds: ['ada', 'bo'],
      opportunityId: 'deal',
      fields: { attitude: -1 },
    });
    expect([of(records)?.attitude, of(records, 'bo')?.attitude]).toEqual([-1, -1]);
    expect(outcome({ people }, 'assessment.edit', { ...target, fields: {} }).assessments).toEqual(
      {},
    );
    expect(
      outcome({ people, assessments: { ada: { attitude: 1 } } }, 'assessment.edit', {
        ...target,
        fields: { attitude: null },
      }).assessments,
    ).toEqual({});
  });

  it('edit that says nothing is no step', () => {
    const result = runCommand(
      buildRecords({ people }),
      'assessment.edit',
      { ...target, fields: {} },
      context(),
    );
    expect(result).toMatchObject({ ok: true, patches: [] });
  });

  it('edit keeps coach status and influences in step', () => {
    const edit = (fields: Parameters<typeof outcome<'assessment.edit'>>[2]['fields']) =>
      of(
        outcome(
          { people, assessments: { ada: { influences: ['user'], coach: 'lost' } } },
          'assessment.edit',
          {
            ...target,
            fields,
          },
        ),
      );
    expect(edit({ coach: 'confirmed' })?.influences).toEqual(['user', 'coach']);
    expect(edit({ influences: ['coach', 'user'] })?.coach).toBe('candidate');
    expect(edit({ influences: ['economic'] })).toMatchObject({
      coach: 'lost',
      influences: ['economic'],
    });
    expect(edit({ influences: ['coach'], coach: 'none' })).toBe(undefined);
  });

  it('toggleInfluence appends, takes away, and minds the coach', () => {
    const toggle = (influence: 'economic' | 'coach', before: object) =>
      of(
        outcome({ people, assessments: { ada: before } }, 'assessment.toggleInfluence', {
          ...target,
          influence,
        }),
      );
    expect(toggle('economic', { influences: ['user'] })?.influences).toEqual(['user', 'economic']);
    expect(toggle('economic', { influences: ['economic', 'user'] })?.influences).toEqual(['user']);
    expect(toggle('coach', { coach: 'lost' })).toMatchObject({
      coach: 'candidate',
      influences: ['coach'],
    });
    expect(toggle('coach', { influences: ['user', 'coach'], coach: 'confirmed' })).toMatchObject({
      coach: 'none',
      influences: ['user'],
    });
  });

  it('toggleInfluence of several adds it to all unless all have it', () => {
    const both = { personIds: ['ada', 'bo'], opportunityId: 'deal', influence: 'user' as const };
    const added = outcome(
      { people, assessments: { ada: { influences: ['user'] } } },
      'assessment.toggleInfluence',
      both,
    );
    expect([of(added)?.influences, of(added, 'bo')?.influences]).toEqual([['user'], ['user']]);
    const taken = outcome(
      { people, assessments: { ada: { influences: ['user'] }, bo: { influences: ['user'] } } },
      'assessment.toggleInfluence',
      both,
    );
    expect(taken.assessments).toEqual({});
  });

  it('setCoach and makePrimary', () => {
    const sketch = {
      people,
      assessments: { ada: { influences: ['user', 'technical'] as ('user' | 'technical')[] } },
    };
    expect(
      of(outcome(sketch, 'assessment.setCoach', { ...target, coach: 'developing' })),
    ).toMatchObject({
      coach: 'developing',
      influences: ['user', 'technical', 'coach'],
    });
    expect(of(outcome(sketch, 'assessment.setCoach', { ...target, coach: 'lost' }))).toMatchObject({
      coach: 'lost',
      influences: ['user', 'technical'],
    });
    expect(
      of(outcome(sketch, 'assessment.makePrimary', { ...target, influence: 'technical' }))
        ?.influences,
    ).toEqual(['technical', 'user']);
    expect(
      of(outcome(sketch, 'assessment.makePrimary', { ...target, influence: 'coach' })),
    ).toMatchObject({
      coach: 'candidate',
      influences: ['coach', 'user', 'technical'],
    });
  });

  it('are refused for people and opportunities that have gone', () => {
    const args = { influence: 'user' as const };
    expect(refusal({}, 'assessment.toggleInfluence', { ...target, ...args })).toEqual(PERSON_GONE);
    expect(
      refusal({ people }, 'assessment.toggleInfluence', { ...target, opportunityId: 'x', ...args }),
    ).toEqual(OPPORTUNITY_GONE);
  });
});

describe('ties', () => {
  const people = { ada: {}, bo: {} };
  const ties = {
    t: { fromId: 'ada', toId: 'bo' },
    f: { kind: 'allies', fromId: 'ada', toId: 'bo' },
  } as const;
  const twice = { code: 'tie.duplicate', params: { from: 'Ada', to: 'Bo' } };

  it('add, edit, delete', () => {
    const added = outcome({ people }, 'tie.add', { kind: 'allies', fromId: 'ada', toId: 'bo' });
    expect(added.ties.n1).toMatchObject({ kind: 'allies', strength: null });
    expect(
      outcome({ people, ties }, 'tie.edit', { id: 't', fields: { strength: 2 } }).ties.t?.strength,
    ).toBe(2);
    expect(Object.keys(outcome({ people, ties }, 'tie.delete', { ids: ['t'] }).ties)).toEqual([
      'f',
    ]);
    // The other direction of a tie that has one is another tie.
    expect(
      outcome({ people, ties }, 'tie.add', { kind: 'influences', fromId: 'bo', toId: 'ada' }).ties
        .n1,
    ).toBeDefined();
  });

  it('are refused with oneself, twice, and for what has gone', () => {
    const add = (kind: 'allies' | 'influences', fromId: string, toId: string) =>
      refusal({ people, ties }, 'tie.add', { kind, fromId, toId });
    expect(add('allies', 'ada', 'ada')).toEqual({ code: 'tie.self', params: { name: 'Ada' } });
    expect(add('influences', 'ada', 'bo')).toEqual(twice);
    expect(add('allies', 'bo', 'ada').code).toBe('tie.duplicate');
    expect(add('allies', 'ada', 'x')).toEqual(PERSON_GONE);
    expect(add('allies', 'x', 'ada')).toEqual(PERSON_GONE);
    expect(refusal({ people, ties }, 'tie.edit', { id: 't', fields: { kind: 'allies' } })).toEqual(
      twice,
    );
    const gone = { code: 'tie.not-found', params: {} };
    expect(refusal({ people }, 'tie.edit', { id: 't', fields: {} })).toEqual(gone);
    expect(refusal({ people }, 'tie.delete', { ids: ['t'] })).toEqual(gone);
  });
});

describe('team members', () => {
  const gone = { code: 'team-member.not-found', params: {} };

  it('add, edit, delete', () => {
    expect(outcome({}, 'teamMember.add', { name: 'Sam', rank: 1 }).teamMembers.n1).toMatchObject({
      rank: 1,
    });
    const sketch = {
      people: { ada: { ownerId: 'sam' }, bo: { ownerId: 'kim' } },
      teamMembers: { sam: {}, kim: {} },
      interactions: { i: { personIds: ['ada'], teamMemberIds: ['sam', 'kim'] } },
    };
    expect(
      outcome(sketch, 'teamMember.edit', { id: 'sam', fields: { rank: 2 } }).teamMembers.sam?.rank,
    ).toBe(2);
    const records = outcome(sketch, 'teamMember.delete', { ids: ['sam'] });
    expect([records.people.ada?.ownerId, records.people.bo?.ownerId]).toEqual([null, 'kim']);
    expect(records.interactions.i?.teamMemberIds).toEqual(['kim']);
    expect(Object.keys(records.teamMembers)).toEqual(['kim']);
  });

  it('are refused when they have gone', () => {
    expect(refusal({}, 'teamMember.edit', { id: 'x', fields: {} })).toEqual(gone);
    expect(refusal({}, 'teamMember.delete', { ids: ['x'] })).toEqual(gone);
    expect(
      refusal({ people: { ada: {} } }, 'person.edit', { ids: ['ada'], fields: { ownerId: 'x' } }),
    ).toEqual(gone);
  });
});

describe('interactions', () => {
  const people = { ada: {}, bo: { reach: 'trusted' as const } };
  const reachAfter = (kind: 'visit' | 'mail' | 'other', date: string) =>
    outcome({ people }, 'interaction.add', { kind, date, personIds: ['ada', 'bo', 'ada'] });

  it.each([
    ['visit', '2026-03-01', 'met'],
    ['mail', '2026-02-01', 'aware'],
    ['other', '2026-03-01', 'none'],
    ['visit', '2026-03-02', 'none'],
  ] as const)('a %s on %s shows the reach %s at least', (kind, date, reach) => {
    const records = reachAfter(kind, date);
    expect(records.interactions.n1?.personIds).toEqual(['ada', 'bo']);
    expect([records.people.ada?.reach, records.people.bo?.reach]).toEqual([reach, 'trusted']);
  });

  it('edit and delete', () => {
    const sketch = { people, interactions: { i: { personIds: ['ada'] } } };
    const edited = outcome(sketch, 'interaction.edit', {
      id: 'i',
      fields: { personIds: ['bo', 'bo'], note: 'x' },
    });
    expect(edited.interactions.i).toMatchObject({ personIds: ['bo'], note: 'x', kind: 'visit' });
    expect(outcome(sketch, 'interaction.delete', { ids: ['i'] }).interactions).toEqual({});
  });

  it('are refused for whom and what has gone', () => {
    const add = (more: object) =>
      refusal({ people }, 'interaction.add', {
        kind: 'visit',
        date: '2026-03-01',
        personIds: ['ada'],
        ...more,
      });
    expect(add({ personIds: ['x'] })).toEqual(PERSON_GONE);
    expect(add({ teamMemberIds: ['x'] }).code).toBe('team-member.not-found');
    expect(add({ opportunityId: 'x' })).toEqual(OPPORTUNITY_GONE);
    const sketch = { people, interactions: { i: { personIds: ['ada'] } } };
    expect(refusal(sketch, 'interaction.edit', { id: 'i', fields: { personIds: ['x'] } })).toEqual(
      PERSON_GONE,
    );
    const gone = { code: 'interaction.not-found', params: {} };
    expect(refusal({}, 'interaction.edit', { id: 'i', fields: {} })).toEqual(gone);
    expect(refusal({}, 'interaction.delete', { ids: ['i'] })).toEqual(gone);
  });
});

describe('waivers', () => {
  const waive = { opportunityId: 'deal', gapId: 'coach.missing', reason: 'small deal' };

  it('add takes the place of an earlier one of the same gap, delete takes back', () => {
    const sketch = { waivers: { w: { gapId: 'coach.missing' }, v: { gapId: 'user.missing' } } };
    const records = outcome(sketch, 'waiver.add', { ...waive, until: '2026-03-01' });
    expect(Object.keys(records.waivers).sort()).toEqual(['n1', 'v']);
    expect(records.waivers.n1).toMatchObject({ date: '2026-03-01', reason: 'small deal' });
    expect(Object.keys(outcome(sketch, 'waiver.delete', { ids: ['w'] }).waivers)).toEqual(['v']);
  });

  it('are refused without a reason, into the past, and for what has gone', () => {
    expect(refusal({}, 'waiver.add', { ...waive, reason: ' ' }).code).toBe('args.invalid');
    expect(refusal({}, 'waiver.add', { ...waive, until: '2026-02-28' })).toEqual({
      code: 'waiver.past',
      params: { until: '2026-02-28' },
    });
    expect(refusal({}, 'waiver.add', { ...waive, opportunityId: 'x' })).toEqual(OPPORTUNITY_GONE);
    expect(refusal({}, 'waiver.delete', { ids: ['w'] }).code).toBe('waiver.not-found');
  });
});
