import { Account } from '../domain/account.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  type Collection,
  RECORD_SCHEMAS,
  type RecordOf,
} from '../domain/records.ts';
import { withoutGhosts } from './without-ghosts.ts';

/** Who reads what leaves the program, the most trusted first. */
export const AUDIENCES = ['internal', 'bid-team', 'client-safe'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who reads a file, and what a client is shown beside the organization; the other audiences always see both. */
export interface Readers {
  readonly audience: Audience;
  /** Names of the client's people, and how to reach them; else their posts only. */
  readonly names: boolean;
  /** Codes of economic, user and technical influence; who coaches us is never told. */
  readonly roles: boolean;
}

/** Who may read something: us, the bid team as well, the client as well, or the client when names or roles are asked for. */
type Circle = 'internal' | 'bid-team' | 'anyone' | 'names' | 'roles';
type Circles<T> = { readonly [F in keyof T]-?: Circle };

/** Every field of every record. A field that is added does not compile until somebody decides who reads it. */
const CIRCLES: { readonly account: Circles<Account> } & {
  readonly [C in Collection]: Circles<RecordOf[C]>;
} = {
  account: {
    id: 'anyone',
    name: 'anyone',
    industry: 'anyone',
    stage: 'bid-team',
    notes: 'internal',
    reorganizedOn: 'bid-team',
    confirmedOn: 'bid-team',
    createdAt: 'anyone',
  },
  people: {
    id: 'anyone',
    kind: 'anyone',
    status: 'anyone',
    name: 'names',
    title: 'anyone',
    department: 'anyone',
    layer: 'anyone',
    function: 'anyone',
    managerId: 'anyone',
    order: 'anyone',
    memberIds: 'anyone',
    position: 'anyone',
    reach: 'bid-team',
    ownerId: 'bid-team',
    email: 'names',
    phone: 'names',
    since: 'anyone',
    leftOn: 'anyone',
    wantedInfluence: 'bid-team',
    dueDate: 'bid-team',
    externalId: 'bid-team',
    externalOrdinal: 'bid-team',
    notes: 'internal',
  },
  opportunities: {
    id: 'bid-team',
    name: 'bid-team',
    status: 'bid-team',
    buyingStep: 'bid-team',
    bidDue: 'bid-team',
    amount: 'bid-team',
    notInvolved: 'bid-team',
    dismissedGhosts: 'bid-team',
    notes: 'internal',
    createdAt: 'bid-team',
  },
  assessments: {
    id: 'roles',
    opportunityId: 'roles',
    personId: 'roles',
    influences: 'roles',
    coach: 'bid-team',
    coachCredibleToUs: 'bid-team',
    coachCredibleToThem: 'bid-team',
    coachWantsUs: 'bid-team',
    degree: 'bid-team',
    attitude: 'bid-team',
    mode: 'bid-team',
    result: 'bid-team',
    win: 'internal',
    confidence: 'bid-team',
    evidenceDate: 'bid-team',
    evidenceSource: 'internal',
    influencesEvidence: 'internal',
    coachEvidence: 'internal',
    degreeEvidence: 'internal',
    attitudeEvidence: 'internal',
    modeEvidence: 'internal',
    prefers: 'bid-team',
  },
  teamMembers: {
    id: 'bid-team',
    name: 'bid-team',
    title: 'bid-team',
    rank: 'bid-team',
    email: 'bid-team',
  },
  ties: {
    id: 'bid-team',
    kind: 'bid-team',
    fromId: 'bid-team',
    toId: 'bid-team',
    strength: 'bid-team',
    note: 'internal',
  },
  interactions: {
    id: 'bid-team',
    date: 'bid-team',
    kind: 'bid-team',
    personIds: 'bid-team',
    teamMemberIds: 'bid-team',
    opportunityId: 'bid-team',
    note: 'internal',
    outcome: 'internal',
    nextStep: 'internal',
  },
  waivers: {
    id: 'bid-team',
    opportunityId: 'bid-team',
    gapId: 'bid-team',
    reason: 'bid-team',
    by: 'bid-team',
    date: 'bid-team',
    until: 'bid-team',
  },
  actions: {
    id: 'bid-team',
    opportunityId: 'bid-team',
    gapId: 'bid-team',
    what: 'bid-team',
    ownerId: 'bid-team',
    dueDate: 'bid-team',
    where: 'bid-team',
    why: 'internal',
    personIds: 'bid-team',
    status: 'bid-team',
    doneOn: 'bid-team',
    outcome: 'internal',
    createdAt: 'bid-team',
  },
  surveys: {
    id: 'bid-team',
    date: 'bid-team',
    factors: 'bid-team',
    note: 'internal',
  },
  dossier: {
    id: 'internal',
    notes: 'internal',
    source: 'internal',
    date: 'internal',
    completeness: 'internal',
  },
};

/**
 * Whether readers may see a field of a record: the one place that decides it.
 *
 * @throws {Error} for a field that no record has.
 */
export function mayRead(
  collection: Collection | 'account',
  field: string,
  readers: Readers,
): boolean {
  const circle = (CIRCLES[collection] as Readonly<Record<string, Circle>>)[field];
  if (circle === undefined) throw new Error(`${collection} have no ${field}`);
  return within(circle, readers);
}

/** Whether readers may see what we found missing: gaps, their marks, the score, ghosts that are proposed. */
export function mayReadGaps({ audience }: Readers): boolean {
  return audience !== 'client-safe';
}

function within(circle: Circle, { audience, names, roles }: Readers): boolean {
  switch (circle) {
    case 'internal':
      return audience === 'internal';
    case 'bid-team':
      return audience !== 'client-safe';
    case 'anyone':
      return true;
    case 'names':
      return audience !== 'client-safe' || names;
    case 'roles':
      return audience !== 'client-safe' || roles;
  }
}

/**
 * What readers may see of an account, as records of the same shape: a field they may not see is as if it had never been
 * entered, a record whose identity they may not see is not there. Whatever is made of these cannot tell more.
 * Ghosts, which say what we do not know, are not shown to a client; their reports move up to their managers.
 */
export function recordsFor(records: AccountRecords, readers: Readers): AccountRecords {
  if (readers.audience === 'internal') return records;
  const shown = readers.audience === 'client-safe' ? withoutGhosts(records) : records;
  const lists = COLLECTIONS.map((name) => [name, collectionFor(shown, name, readers)]);
  const { id, name, createdAt, ...rest } = shown.account;
  const account = Account.parse({ id, name, createdAt, ...readable('account', rest, readers) });
  return { account, ...Object.fromEntries(lists) };
}

function collectionFor(
  records: AccountRecords,
  collection: Collection,
  readers: Readers,
): Record<string, unknown> {
  if (!mayRead(collection, 'id', readers)) return {};
  const kept = Object.values<{ readonly id: string }>(records[collection]).map((record) => {
    const fields = readable(collection, record, readers);
    return [record.id, RECORD_SCHEMAS[collection].parse(adapted(collection, fields, readers))];
  });
  return Object.fromEntries(kept);
}

function readable(
  collection: Collection | 'account',
  record: object,
  readers: Readers,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => mayRead(collection, field, readers)),
  );
}

/** What a field that may be seen must still not say to a client. */
function adapted(
  collection: Collection,
  fields: Readonly<Record<string, unknown>>,
  { audience, names }: Readers,
): Readonly<Record<string, unknown>> {
  if (audience !== 'client-safe') return fields;
  if (collection === 'assessments') {
    const { influences, ...rest } = fields as Pick<RecordOf['assessments'], 'influences'>;
    return { ...rest, influences: influences.filter((influence) => influence !== 'coach') };
  }
  // A post that has no title either must stay to be seen.
  if (collection === 'people' && !names && fields.title === '') return { ...fields, title: '–' };
  return fields;
}
