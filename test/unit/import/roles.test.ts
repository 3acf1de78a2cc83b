import { describe, expect, it } from 'vitest';
import { proposedTarget, proposeRoles } from '../../../electron/backend/import/roles.ts';
import { assessmentId, blankAssessment } from '../../../shared/domain/assessment.ts';
import { accountOf, applied, personOf, planOf } from './reading.ts';

const HUBSPOT = `Record ID,First Name,Last Name,Job Title,Buying Role
1,Ann,Lee,CEO,DECISION_MAKER;BUDGET_HOLDER
2,Bo,Chen,Buyer,CHAMPION
3,Cy,Day,Clerk,END_USER
4,Di,Fox,Counsel,LEGAL_AND_COMPLIANCE;OTHER
5,Ed,Gee,CIO,BLOCKER
6,Flo,Hay,CFO,
`;
const id = (person: string) => assessmentId('o1', person);

describe('words of a CRM', () => {
  it.each([
    ['Decision Maker', 'economic'],
    ['BUDGET_HOLDER', 'economic'],
    ['Economic Buyer', 'economic'],
    ['Champion', 'for'],
    ['Influencer', 'note'],
    ['Blocker', 'against'],
    ['END_USER', 'user'],
    ['Business User', 'user'],
    ['Executive Sponsor', 'note'],
    ['Legal & Compliance', 'technical'],
    ['LEGAL_AND_COMPLIANCE', 'technical'],
    ['Technical Buyer', 'technical'],
    ['Evaluator', 'technical'],
    ['Other', 'note'],
    ['教练', 'coach'],
    ['最终用户', 'user'],
    ['Astronaut', null],
  ] as const)('%s is proposed as %s', (word, target) => {
    expect(proposedTarget(word)).toBe(target);
  });

  it('are proposals with their rows, and nothing is taken over until somebody says so', () => {
    const records = accountOf();
    const plan = planOf(HUBSPOT, records);
    expect(plan.mapping.columns.buyingRole).toBe('Buying Role');
    expect(plan.mapping.roles).toEqual([]);
    expect(proposeRoles(plan.drafts)).toEqual([
      { value: 'DECISION_MAKER', rows: 1, target: 'economic' },
      { value: 'BUDGET_HOLDER', rows: 1, target: 'economic' },
      { value: 'CHAMPION', rows: 1, target: 'for' },
      { value: 'END_USER', rows: 1, target: 'user' },
      { value: 'LEGAL_AND_COMPLIANCE', rows: 1, target: 'technical' },
      { value: 'OTHER', rows: 1, target: 'note' },
      { value: 'BLOCKER', rows: 1, target: 'against' },
    ]);
    expect(applied(records, plan).assessments).toEqual({});
    expect(plan.merge.patches.every((patch) => patch.collection === 'people')).toBe(true);
  });

  it('become influences, attitudes and notes of the opportunity when they are switched on', () => {
    const records = accountOf();
    const roles = proposeRoles(planOf(HUBSPOT, records).drafts).flatMap(({ value, target }) =>
      target ? [{ value, target }] : [],
    );
    const plan = planOf(HUBSPOT, records, { opportunityId: 'o1' }, { roles });
    const { assessments, people } = applied(records, plan);
    expect(Object.keys(assessments)).toHaveLength(5);
    expect(assessments[id('n1')]).toMatchObject({ influences: ['economic'], attitude: null });
    expect(assessments[id('n2')]).toMatchObject({ influences: [], attitude: 1, coach: 'none' });
    expect(assessments[id('n3')]).toMatchObject({ influences: ['user'] });
    expect(assessments[id('n4')]).toMatchObject({ influences: ['technical'] });
    expect(people.n4?.notes).toBe('Buying Role: OTHER');
    expect(assessments[id('n5')]).toMatchObject({ attitude: -1 });
    const again = planOf(HUBSPOT, applied(records, plan), { opportunityId: 'o1' }, { roles });
    expect(again.merge).toMatchObject({ added: 0, updated: 0, unchanged: 6, patches: [] });
  });

  it('add to what is known of a person, and change no judgement', () => {
    const known = personOf('p', { name: 'Bo', title: 'Buyer', notes: 'Likes tea' });
    const records = {
      ...accountOf(known),
      assessments: {
        [id('p')]: { ...blankAssessment('o1', 'p'), influences: ['user' as const], attitude: -2 },
      },
    };
    const roles = [
      { value: 'champion', target: 'for' as const },
      { value: 'Decision maker', target: 'economic' as const },
      { value: 'other', target: 'note' as const },
    ];
    const text = 'Name,Title,Buying Role\nBo,Buyer,Champion; DECISION_MAKER; Other\n';
    const plan = planOf(text, records, {}, { roles });
    expect(plan.merge).toMatchObject({ updated: 1 });
    const { assessments, people } = applied(records, plan);
    expect(assessments[id('p')]).toMatchObject({ influences: ['user', 'economic'], attitude: -2 });
    expect(people.p?.notes).toBe('Likes tea\nBuying Role: Other');
  });

  it('that contradict each other, or have nowhere to go, are named problems', () => {
    const roles = [
      { value: 'Champion', target: 'for' as const },
      { value: 'Blocker', target: 'against' as const },
    ];
    const text = 'Name,Title,Buying Role\nBo,Buyer,Champion;Blocker\nCy,,Champion\n';
    const plan = planOf(text, accountOf(), {}, { roles });
    expect(plan.problems).toMatchObject([{ code: 'role.contradicts', row: 2 }]);
    const none = { ...accountOf(), opportunities: {} };
    const lost = planOf(text, none, {}, { roles });
    expect(lost.problems.map(({ code }) => code)).toEqual([
      'role.no-opportunity',
      'role.contradicts',
    ]);
    expect(lost.merge.added).toBe(2);
  });

  it('are not looked for in a column of titles', () => {
    const titles = planOf('Name,Job title,Role\nBo,Buyer,Team lead\n', accountOf());
    expect(titles.mapping.columns.buyingRole).toBeUndefined();
    const salesforce = planOf('Name,Title,Role\nBo,Buyer,Economic Buyer\n', accountOf());
    expect(salesforce.mapping.columns).toMatchObject({ title: 'Title', buyingRole: 'Role' });
  });

  it('leave notes that are full alone, and say so', () => {
    const full = personOf('p', { name: 'Bo', title: 'Buyer', notes: 'x'.repeat(20_000) });
    const roles = [{ value: 'Other', target: 'note' as const }];
    const plan = planOf('Name,Title,Buying Role\nBo,Buyer,Other\n', accountOf(full), {}, { roles });
    expect(plan.merge.updated).toBe(0);
    expect(plan.problems).toMatchObject([{ code: 'value.shortened', row: 2 }]);
  });
});
