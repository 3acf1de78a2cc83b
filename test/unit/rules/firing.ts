import type { RuleId } from '../../../shared/domain/gap.ts';
import type { RecordsSketch } from '../../fixtures/records.ts';

const BASE = { ann: { layer: 'management' }, bob: {}, cleo: {} } as const;
/** A map on which the rule fires. */
export const FIRING: Record<RuleId, RecordsSketch> = {
  'economic.missing': { people: BASE },
  'economic.several': {
    people: BASE,
    assessments: { ann: { influences: ['economic'] }, bob: { influences: ['economic'] } },
  },
  'economic.misplaced': { people: BASE, assessments: { ann: { influences: ['economic'] } } },
  'user.missing': { people: BASE },
  'user.single': {
    account: { stage: 'mid' },
    people: BASE,
    assessments: { ann: { influences: ['user'] } },
  },
  'technical.missing': { people: BASE },
  'coach.missing': { people: BASE },
  'coach.unproven': { people: BASE, assessments: { ann: { coach: 'confirmed' } } },
  'coach.lost': { people: BASE, assessments: { ann: { coach: 'lost' } } },
  'layer.empty': { people: BASE },
  'layer.unreached': { people: BASE },
  'function.empty': { people: BASE },
  'owner.missing': { people: BASE, assessments: { ann: { degree: 'high' } } },
  'contact.never': { people: BASE, assessments: { ann: { influences: ['user', 'technical'] } } },
  'contact.stale': {
    people: BASE,
    assessments: { ann: { degree: 'high' } },
    interactions: { i: { personIds: ['ann'], date: '2026-01-01' } },
  },
  newcomer: { people: { ...BASE, ann: { since: '2026-02-01' } } },
  reorganization: { account: { reorganizedOn: '2026-02-01' }, people: BASE },
  'departed.holder': {
    people: { ...BASE, bob: { managerId: 'ann' }, ann: { status: 'left', ownerId: 'us' } },
    assessments: { ann: { influences: ['user'] } },
  },
  'opponent.powerful': {
    people: BASE,
    assessments: { ann: { degree: 'high', attitude: -2, prefers: 'Rival' } },
  },
  'rank.mismatch': {
    people: { ...BASE, ann: { layer: 'decision', reach: 'met', ownerId: 'us' } },
    teamMembers: { us: { rank: 2 } },
  },
  'assessment.incomplete': { people: BASE, assessments: { ann: { influences: ['user'] } } },
  'assessment.unsure': {
    people: BASE,
    assessments: { ann: { degree: 'high', mode: 'growth', evidenceDate: '2025-01-01' } },
  },
  'assessment.contradiction': {
    people: BASE,
    assessments: { ann: { attitude: 2, mode: 'even-keel' } },
  },
  'mode.closed': { people: BASE, assessments: { ann: { degree: 'high', mode: 'even-keel' } } },
  'majority.missing': {
    people: BASE,
    assessments: {
      ann: { degree: 'high', attitude: 0 },
      bob: { degree: 'high', attitude: -1 },
      cleo: { degree: 'high', attitude: 1 },
    },
  },
  'opposition.unseen': { people: BASE, opportunities: { deal: { buyingStep: 4 } } },
  'path.missing': { people: BASE, assessments: { ann: { influences: ['economic'] } } },
  'win.missing': { people: BASE, assessments: { ann: { degree: 'high' } } },
  'thread.single': { people: BASE, interactions: { i: { personIds: ['ann'] } } },
  'resilience.fragile': {
    people: { ...BASE, bob: { reach: 'met', managerId: 'ann' } },
    assessments: { ann: { influences: ['economic'] } },
  },
  'reporting.loop': { people: { ann: { managerId: 'bob' }, bob: { managerId: 'ann' } } },
  'actions.overdue': {
    people: BASE,
    actions: { call: { dueDate: '2026-02-01', personIds: ['ann'] } },
  },
  'bid.open-bases': { people: BASE, opportunities: { deal: { buyingStep: 5 } } },
  'feedback.missing': { people: BASE, opportunities: { deal: { status: 'won' } } },
  'csi.overdue': { account: { stage: 'partnership' }, people: BASE },
  'dossier.thin': { account: { stage: 'pre-kam' }, people: BASE },
};

/** What has to be entered on that map so that the rule does not fire any more. */
export const ANSWERS: Record<RuleId, RecordsSketch> = {
  'economic.missing': { assessments: { ann: { influences: ['economic'] } } },
  'economic.several': { assessments: { bob: {} } },
  'economic.misplaced': { assessments: { ann: { influences: ['economic'], confidence: 90 } } },
  'user.missing': { assessments: { ann: { influences: ['user'] } } },
  'user.single': { assessments: { bob: { influences: ['user'] } } },
  'technical.missing': { assessments: { ann: { influences: ['technical'] } } },
  'coach.missing': { assessments: { ann: { coach: 'candidate' } } },
  'coach.unproven': {
    assessments: {
      ann: {
        coach: 'confirmed',
        coachCredibleToUs: 'yes',
        coachCredibleToThem: 'yes',
        coachWantsUs: 'yes',
      },
    },
  },
  'coach.lost': { assessments: { bob: { coach: 'candidate' } } },
  'layer.empty': { people: { ceo: { layer: 'decision' } } },
  'layer.unreached': {
    people: { ann: { layer: 'management', reach: 'met' }, bob: { reach: 'met' } },
  },
  'function.empty': {
    people: {
      ann: { layer: 'management', function: 'user' },
      bob: { function: 'technical' },
      cleo: { function: 'finance' },
      dan: { function: 'procurement' },
    },
  },
  'rank.mismatch': { teamMembers: { us: { rank: 1 } } },
  'owner.missing': {
    people: { ann: { layer: 'management', ownerId: 'us' } },
    teamMembers: { us: {} },
  },
  'contact.never': { interactions: { i: { personIds: ['ann'] } } },
  'contact.stale': { interactions: { later: { personIds: ['ann'] } } },
  newcomer: { assessments: { ann: { degree: 'low', evidenceDate: '2026-02-01' } } },
  reorganization: { account: { reorganizedOn: '2026-02-01', confirmedOn: '2026-02-01' } },
  'departed.holder': {
    people: { ann: { status: 'left' }, bob: {} },
    assessments: { ann: {} },
  },
  'assessment.incomplete': {
    assessments: {
      ann: {
        influences: ['user'],
        degree: 'low',
        attitude: 0,
        mode: 'growth',
        result: 'Less waiting',
        win: 'Home on time',
      },
    },
  },
  'assessment.unsure': {
    assessments: {
      ann: { degree: 'high', mode: 'growth', evidenceDate: '2026-02-01', confidence: 90 },
    },
  },
  'assessment.contradiction': { assessments: { ann: { attitude: 2, mode: 'growth' } } },
  'opponent.powerful': { assessments: { ann: { degree: 'high', attitude: 1 } } },
  'mode.closed': { assessments: { ann: { degree: 'high', mode: 'trouble' } } },
  'majority.missing': { assessments: { ann: { degree: 'high', attitude: 1 } } },
  'opposition.unseen': { assessments: { ann: { prefers: 'Rival' } } },
  'path.missing': { interactions: { i: { personIds: ['ann'] } } },
  'win.missing': {
    assessments: { ann: { degree: 'high', result: 'Less waiting', win: 'Home on time' } },
  },
  'thread.single': { interactions: { other: { personIds: ['bob'] } } },
  'resilience.fragile': { people: { cleo: { reach: 'met', managerId: 'ann' } } },
  'reporting.loop': { people: { bob: {} } },
  'actions.overdue': { actions: { call: { dueDate: '2026-03-01', personIds: ['ann'] } } },
  'bid.open-bases': { opportunities: { deal: { buyingStep: 4 } } },
  'feedback.missing': {
    assessments: { ann: { influences: ['user'] } },
    interactions: { i: { personIds: ['ann'] } },
  },
  'csi.overdue': {
    surveys: { s: { factors: [{ factor: 'price', importance: 5, satisfaction: 8 }] } },
  },
  'dossier.thin': {
    dossier: {
      industry: { notes: 'x' },
      system: { notes: 'x' },
      finance: { completeness: 10 },
      plan: { notes: 'x' },
    },
  },
};

/** A map with what answers it entered. */
export function withAnswer(rule: RuleId): RecordsSketch {
  const [map, answer] = [FIRING[rule], ANSWERS[rule]];
  const names = Object.keys({ ...map, ...answer }) as (keyof RecordsSketch)[];
  return Object.fromEntries(names.map((name) => [name, { ...map[name], ...answer[name] }]));
}
