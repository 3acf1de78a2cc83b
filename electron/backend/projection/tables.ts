import type { Account } from '../../../shared/domain/account.ts';
import type { Collection, RecordOf } from '../../../shared/domain/records.ts';
import { canonicalJson } from './canonical-json.ts';

/** How a field lies in its column: as it is, or as JSON text. Null stays null. */
type ColumnKind = 'plain' | 'json';
type Columns<R> = { readonly [F in keyof R]-?: ColumnKind };

/** A projection table: one row for each record, one column for each field of it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Values in the order of `columns`. */
  toRow(record: object): (string | number | null)[];
}

/** Tables of the records an account holds many of. A new field of a record does not compile until it is here. */
export const TABLES: { readonly [C in Collection]: Table } = {
  people: table<RecordOf['people']>('person', {
    id: 'plain',
    kind: 'plain',
    status: 'plain',
    name: 'plain',
    title: 'plain',
    department: 'plain',
    layer: 'plain',
    function: 'plain',
    managerId: 'plain',
    order: 'plain',
    memberIds: 'json',
    position: 'json',
    reach: 'plain',
    ownerId: 'plain',
    email: 'plain',
    phone: 'plain',
    since: 'plain',
    leftOn: 'plain',
    wantedInfluence: 'plain',
    dueDate: 'plain',
    externalId: 'plain',
    externalOrdinal: 'plain',
    notes: 'plain',
  }),
  opportunities: table<RecordOf['opportunities']>('opportunity', {
    id: 'plain',
    name: 'plain',
    status: 'plain',
    buyingStep: 'plain',
    bidDue: 'plain',
    amount: 'plain',
    notInvolved: 'json',
    dismissedGhosts: 'json',
    notes: 'plain',
    createdAt: 'plain',
  }),
  assessments: table<RecordOf['assessments']>('assessment', {
    id: 'plain',
    opportunityId: 'plain',
    personId: 'plain',
    influences: 'json',
    coach: 'plain',
    coachCredibleToUs: 'plain',
    coachCredibleToThem: 'plain',
    coachWantsUs: 'plain',
    degree: 'plain',
    attitude: 'plain',
    mode: 'plain',
    result: 'plain',
    win: 'plain',
    confidence: 'plain',
    evidenceDate: 'plain',
    evidenceSource: 'plain',
    influencesEvidence: 'json',
    coachEvidence: 'json',
    degreeEvidence: 'json',
    attitudeEvidence: 'json',
    modeEvidence: 'json',
    prefers: 'plain',
  }),
  teamMembers: table<RecordOf['teamMembers']>('team_member', {
    id: 'plain',
    name: 'plain',
    title: 'plain',
    rank: 'plain',
    email: 'plain',
  }),
  ties: table<RecordOf['ties']>('tie', {
    id: 'plain',
    kind: 'plain',
    fromId: 'plain',
    toId: 'plain',
    strength: 'plain',
    note: 'plain',
  }),
  interactions: table<RecordOf['interactions']>('interaction', {
    id: 'plain',
    date: 'plain',
    kind: 'plain',
    personIds: 'json',
    teamMemberIds: 'json',
    opportunityId: 'plain',
    note: 'plain',
    outcome: 'plain',
    nextStep: 'plain',
  }),
  waivers: table<RecordOf['waivers']>('waiver', {
    id: 'plain',
    opportunityId: 'plain',
    gapId: 'plain',
    reason: 'plain',
    by: 'plain',
    date: 'plain',
    until: 'plain',
  }),
  actions: table<RecordOf['actions']>('action', {
    id: 'plain',
    opportunityId: 'plain',
    gapId: 'plain',
    what: 'plain',
    ownerId: 'plain',
    dueDate: 'plain',
    where: 'plain',
    why: 'plain',
    personIds: 'json',
    status: 'plain',
    doneOn: 'plain',
    outcome: 'plain',
    createdAt: 'plain',
  }),
  surveys: table<RecordOf['surveys']>('survey', {
    id: 'plain',
    date: 'plain',
    factors: 'json',
    note: 'plain',
  }),
  dossier: table<RecordOf['dossier']>('dossier_item', {
    id: 'plain',
    notes: 'plain',
    source: 'plain',
    date: 'plain',
    completeness: 'plain',
  }),
};

/** The account's own fields; its row also carries where its log stands. */
export const ACCOUNT_TABLE: Table = table<Account>('account', {
  id: 'plain',
  name: 'plain',
  industry: 'plain',
  stage: 'plain',
  notes: 'plain',
  reorganizedOn: 'plain',
  confirmedOn: 'plain',
  createdAt: 'plain',
});

function table<R extends object>(name: string, kinds: Columns<R>): Table {
  const entries = Object.entries(kinds) as [string, ColumnKind][];
  return {
    name,
    columns: entries.map(([field]) => columnOf(field)),
    toRow(record) {
      const values = record as Record<string, unknown>;
      return entries.map(([field, kind]) => cellOf(values[field], kind));
    },
  };
}

function columnOf(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

function cellOf(value: unknown, kind: ColumnKind): string | number | null {
  if (value === null) return null;
  if (kind === 'json') return canonicalJson(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a ${typeof value} does not fit a plain column`);
}
