import type { Account } from './account.ts';
import { Action } from './action.ts';
import { Assessment } from './assessment.ts';
import { DossierItem } from './dossier.ts';
import { Interaction } from './interaction.ts';
import { Opportunity } from './opportunity.ts';
import { Person } from './person.ts';
import { Survey } from './survey.ts';
import { TeamMember } from './team-member.ts';
import { Tie } from './tie.ts';
import { Waiver } from './waiver.ts';

/** Schema of every record type that an account holds many of, by the name of its collection. */
export const RECORD_SCHEMAS = {
  people: Person,
  opportunities: Opportunity,
  assessments: Assessment,
  teamMembers: TeamMember,
  ties: Tie,
  interactions: Interaction,
  waivers: Waiver,
  actions: Action,
  surveys: Survey,
  dossier: DossierItem,
} as const;

export type Collection = keyof typeof RECORD_SCHEMAS;
export const COLLECTIONS = Object.keys(RECORD_SCHEMAS) as readonly Collection[];

export interface RecordOf {
  people: Person;
  opportunities: Opportunity;
  assessments: Assessment;
  teamMembers: TeamMember;
  ties: Tie;
  interactions: Interaction;
  waivers: Waiver;
  actions: Action;
  surveys: Survey;
  dossier: DossierItem;
}

/** Everything an account holds, as plain immutable records by id. Commands, rules, layout and scene read this. */
export type AccountRecords = { readonly account: Account } & {
  readonly [C in Collection]: Readonly<Record<string, RecordOf[C]>>;
};

/** Records of an account that holds nothing but itself. */
export function emptyRecords(account: Account): AccountRecords {
  return {
    account,
    people: {},
    opportunities: {},
    assessments: {},
    teamMembers: {},
    ties: {},
    interactions: {},
    waivers: {},
    actions: {},
    surveys: {},
    dossier: {},
  };
}

/**
 * One field-level change of one record. `add` carries all fields that differ from the defaults, `set` the fields
 * that changed (undefined takes a field back to its default), `remove` the whole record away.
 */
export type RecordPatch =
  | { op: 'add'; collection: Collection; id: string; fields: Readonly<Record<string, unknown>> }
  | {
      op: 'set';
      collection: Collection | 'account';
      id: string;
      fields: Readonly<Record<string, unknown>>;
    }
  | { op: 'remove'; collection: Collection; id: string };

/** Which record changed; consumers read its new value from the new records (absent when removed). */
export interface RecordChange {
  readonly collection: Collection | 'account';
  readonly id: string;
}

/** Why something asked for cannot be done, as data: a message key of `shared/i18n` and its parameters. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
