import { describe, expect, it } from 'vitest';
import { TODAY } from '../../fixtures/records.ts';
import { outcome, refusal } from './run.ts';

const people = { ada: {}, bob: {} };
const teamMembers = { eva: {} };
const plan = { what: 'Call the CFO', personIds: ['ada', 'bob', 'ada'], ownerId: 'eva' };

describe('an action', () => {
  it('is added open, with everybody once', () => {
    const [action] = Object.values(outcome({ people, teamMembers }, 'action.add', plan).actions);
    expect(action).toMatchObject({ status: 'open', personIds: ['ada', 'bob'], doneOn: null });
  });

  it('gets a day when it is done, keeps one that is given, and loses it when it opens again', () => {
    const sketch = { actions: { call: {} } };
    const edited = (fields: object, actions: object = sketch.actions) =>
      outcome({ actions } as never, 'action.edit', { id: 'call', fields }).actions.call?.doneOn;
    expect(edited({ status: 'done' })).toBe(TODAY);
    expect(edited({ status: 'done', doneOn: '2026-02-01' })).toBe('2026-02-01');
    const done = { call: { status: 'done', doneOn: '2026-02-01' } };
    expect(edited({ outcome: 'well' }, done)).toBe('2026-02-01');
    expect(edited({ status: 'open' }, done)).toBeNull();
  });

  it('refuses whom it does not know', () => {
    expect(refusal({ people }, 'action.add', { what: 'x', ownerId: 'eva' }).code).toBe(
      'team-member.not-found',
    );
    expect(refusal({}, 'action.add', { what: 'x', personIds: ['ada'] }).code).toBe(
      'person.not-found',
    );
    expect(refusal({}, 'action.edit', { id: 'call', fields: {} }).code).toBe('action.not-found');
  });

  it('outlives its people, its owner and its opportunity', () => {
    const sketch = {
      people,
      teamMembers,
      opportunities: { deal: {}, other: {} },
      actions: { call: { personIds: ['ada', 'bob'], ownerId: 'eva' } },
    };
    expect(outcome(sketch, 'person.delete', { ids: ['ada'] }).actions.call?.personIds).toEqual([
      'bob',
    ]);
    expect(outcome(sketch, 'teamMember.delete', { ids: ['eva'] }).actions.call?.ownerId).toBeNull();
    expect(
      outcome(sketch, 'opportunity.delete', { id: 'deal' }).actions.call?.opportunityId,
    ).toBeNull();
  });
});

describe('the dossier', () => {
  it('begins an item with its first edit and refuses one that does not exist', () => {
    const after = outcome({}, 'dossier.edit', { id: 'finance', fields: { completeness: 40 } });
    expect(after.dossier.finance).toMatchObject({ id: 'finance', completeness: 40, notes: '' });
    expect(refusal({}, 'dossier.edit', { id: 'weather' as never, fields: {} }).code).toBe(
      'args.invalid',
    );
  });
});

describe('a survey', () => {
  it('refuses a factor twice and marks beyond ten', () => {
    const price = { factor: 'price', importance: 5, satisfaction: 5 } as const;
    const add = (factors: readonly object[]) =>
      refusal({}, 'survey.add', { date: TODAY, factors: factors as never }).code;
    expect(add([price, price])).toBe('args.invalid');
    expect(add([{ ...price, satisfaction: 11 }])).toBe('args.invalid');
    expect(add([])).toBe('args.invalid');
  });
});
