import { Account } from '../../../shared/domain/account.ts';
import { assessmentId } from '../../../shared/domain/assessment.ts';
import type { Gap, Score } from '../../../shared/domain/gap.ts';
import {
  type AccountRecords,
  type Collection,
  RECORD_SCHEMAS,
} from '../../../shared/domain/records.ts';
import { OPPORTUNITY } from '../../unit/scene/sample-records.ts';

/** Two telling values of every field that is no identity or reference: of text, a word found nowhere else. */
const VALUES: Readonly<Record<string, readonly [unknown, unknown]>> = {
  'account.stage': ['mid', 'early'],
  'account.reorganizedOn': ['2039-01-02', '2039-01-03'],
  'account.confirmedOn': ['2040-01-02', '2040-01-03'],
  'people.kind': ['person', 'person'],
  'people.status': ['active', 'active'],
  'people.layer': ['management', 'operational'],
  'people.function': ['technical', 'finance'],
  'people.order': [1, 2],
  'people.position': [null, { x: 2_500, y: 40 }],
  'people.reach': ['met', 'trusted'],
  'people.since': ['2031-01-02', '2031-01-03'],
  'people.leftOn': ['2032-01-02', '2032-01-03'],
  'people.wantedInfluence': ['economic', 'coach'],
  'people.dueDate': ['2033-01-02', '2033-01-03'],
  'people.externalOrdinal': [3, 4],
  'opportunities.status': ['open', 'won'],
  'opportunities.buyingStep': [2, 5],
  'opportunities.bidDue': ['2034-01-02', '2034-01-03'],
  'opportunities.dismissedGhosts': [[], ['canarydismissed']],
  'opportunities.notInvolved': [['finance'], ['other']],
  'assessments.influences': [
    ['economic', 'coach'],
    ['technical', 'coach'],
  ],
  'assessments.coach': ['confirmed', 'lost'],
  'assessments.coachCredibleToUs': ['yes', 'no'],
  'assessments.coachCredibleToThem': ['yes', 'no'],
  'assessments.coachWantsUs': ['yes', 'no'],
  'assessments.degree': ['high', 'low'],
  'assessments.attitude': [2, -2],
  'assessments.mode': ['growth', 'trouble'],
  'assessments.confidence': [91, 17],
  'assessments.evidenceDate': ['2035-01-02', '2035-01-03'],
  'assessments.influencesEvidence': evidence('influences'),
  'assessments.coachEvidence': evidence('coach'),
  'assessments.degreeEvidence': evidence('degree'),
  'assessments.attitudeEvidence': evidence('attitude'),
  'assessments.modeEvidence': evidence('mode'),
  'teamMembers.rank': [1, 2],
  'ties.kind': ['allies', 'conflicts'],
  'ties.strength': [3, 1],
  'interactions.date': ['2036-01-02', '2036-01-03'],
  'interactions.kind': ['visit', 'dinner'],
  'waivers.date': ['2037-01-02', '2037-01-03'],
  'waivers.until': ['2038-01-02', '2038-01-03'],
  'actions.dueDate': ['2041-01-02', '2041-01-03'],
  'actions.status': ['open', 'done'],
  'actions.doneOn': ['2042-01-02', '2042-01-03'],
  'surveys.date': ['2043-01-02', '2043-01-03'],
  'surveys.factors': [
    [{ factor: 'price', importance: 7, satisfaction: 3 }],
    [{ factor: 'brand', importance: 2, satisfaction: 9 }],
  ],
  'dossier.date': ['2044-01-02', '2044-01-03'],
  'dossier.completeness': [37, 73],
};

/** Identities and references make up the structure, and stay. */
const STRUCTURE = /^(id|createdAt|.*Ids?)$/;

export type Place = Collection | 'account';

/** Every field that a record can have, by collection. */
export function fieldsOf(place: Place): string[] {
  return Object.keys(place === 'account' ? Account.shape : RECORD_SCHEMAS[place].shape);
}

/**
 * An account with something in every field of every record.
 *
 * @param second Which fields hold the second of their two values.
 */
export function fullRecords(second: (place: Place, field: string) => boolean): AccountRecords {
  const fill = (place: Place, id: string, fixed: object = {}) => {
    const fields = fieldsOf(place).filter(
      (field) => field !== 'externalId' && STRUCTURE.test(field),
    );
    const values = fieldsOf(place)
      .filter((field) => !fields.includes(field))
      .map((field) => {
        const [one, other] = VALUES[`${place}.${field}`] ?? canaries(place, field, id);
        return [field, second(place, field) ? other : one];
      });
    return { ...Object.fromEntries(values), id, createdAt: '2025-03-01T08:00:00.000Z', ...fixed };
  };
  const list = (place: Collection, ...records: readonly object[]) =>
    Object.fromEntries(
      records
        .map((record) => RECORD_SCHEMAS[place].parse(record))
        .map((record) => [record.id, record]),
    );
  const opportunityId = OPPORTUNITY;
  const gapId = 'contact.never:person:p1';
  const hidden = (field: string) => (second('ties', field) ? 'x' : '');
  return {
    account: fill('account', 'acc') as AccountRecords['account'],
    people: list(
      'people',
      fill('people', 'p1', { managerId: null, ownerId: 'us' }),
      fill('people', 'p2', { managerId: 'ghost', ownerId: 'us' }),
      fill('people', 'group', { kind: 'committee', memberIds: ['p1', 'p2', 'ghost'] }),
      { ...fill('people', 'ghost', { managerId: 'p1' }), kind: 'ghost', ...ghostTitle(second) },
    ),
    opportunities: list('opportunities', fill('opportunities', opportunityId)),
    assessments: list(
      'assessments',
      ...['p1', 'p2', 'group'].map((personId) =>
        fill('assessments', assessmentId(opportunityId, personId), { opportunityId, personId }),
      ),
    ),
    teamMembers: list('teamMembers', fill('teamMembers', 'us')),
    ties: list('ties', fill('ties', `tie${hidden('id')}`, { fromId: 'p1', toId: 'p2' })),
    interactions: list(
      'interactions',
      fill('interactions', 'visit', { personIds: ['p1'], teamMemberIds: ['us'], opportunityId }),
    ),
    waivers: list('waivers', fill('waivers', 'waiver', { opportunityId, gapId })),
    actions: list(
      'actions',
      fill('actions', 'action', { opportunityId, gapId, ownerId: 'us', personIds: ['p1'] }),
    ),
    surveys: list('surveys', fill('surveys', 'survey')),
    dossier: list('dossier', fill('dossier', 'finance')),
  } as AccountRecords;
}

/** A ghost is shown to us and the bid team only. */
function ghostTitle(second: (place: Place, field: string) => boolean) {
  return { title: second('people', 'wantedInfluence') ? 'canaryghosttwo' : 'canaryghostone' };
}

function evidence(facet: string) {
  return ['one', 'two'].map((which) => ({
    source: `canaryevidence${facet}${which}`,
    date: '2045-01-02',
    confidence: 55,
  })) as [unknown, unknown];
}

function canaries(place: string, field: string, id: string): readonly [string, string] {
  const word = `canary${place}${field}${id}`.toLowerCase();
  return [`${word}one`, `${word}two`];
}

/** Stored gaps and score, of which `second` gives the other ones. */
export function fullAssessed(second: boolean) {
  const gap = (rule: Gap['rule'], id: string): Gap => ({
    id: `${rule}:${id}`,
    rule,
    severity: second ? 'low' : 'critical',
    subjects: [{ kind: 'person', id }],
    values: { degree: 'high', influences: 'economic', reach: 'met', userPeople: 0 },
    opportunityId: OPPORTUNITY,
    status: 'open',
    opened: '2025-02-01T08:00:00.000Z',
    changed: '2025-02-01T08:00:00.000Z',
    closed: null,
    reopened: 0,
    waiver: null,
  });
  const score: Score = { total: second ? 13 : 87, cap: null, parts: [] };
  return {
    opportunityId: OPPORTUNITY,
    date: '2025-03-12',
    started: true,
    score,
    gaps: [
      gap('owner.missing', 'p1'),
      ...(second ? [gap('contact.never', 'p2'), gap('user.missing', 'p2')] : []),
    ],
  };
}
