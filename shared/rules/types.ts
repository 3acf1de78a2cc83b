import type { Assessment } from '../domain/assessment.ts';
import type { Finding, Score, Severity } from '../domain/gap.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { Person } from '../domain/person.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { BuyingFunction, Influence, Layer } from '../domain/values.ts';
import type { Standing } from './committee-cover.ts';
import type { FreshSince } from './freshness.ts';
import type { Links } from './links.ts';
import type { CoverCounts, ScoreCounts } from './score-counts.ts';
import type { ThresholdId, Thresholds } from './thresholds.ts';

/** What a rule sees: plain records, one opportunity, a date. */
export interface RuleInput {
  readonly records: AccountRecords;
  readonly opportunity: Opportunity;
  readonly date: IsoDate;
  readonly thresholds: Thresholds;
}

/**
 * What the rules look up, built once for all opportunities of an account. "Present" is active and no ghost: who has
 * left, whose post is gone and who is not yet known covers nothing.
 */
export interface AccountIndex {
  readonly people: ReadonlyMap<string, Person>;
  readonly present: readonly Person[];
  /** Present people by layer; a committee only while one of its members is present. */
  readonly byLayer: Readonly<Record<Layer, readonly Person[]>>;
  readonly byFunction: Readonly<Record<BuyingFunction, readonly Person[]>>;
  /** Present people of whom we know since when they are in their role. */
  readonly dated: readonly { readonly id: string; readonly since: IsoDate }[];
  readonly ghosts: readonly Person[];
  /** Active committees by id, ascending. */
  readonly committees: readonly Person[];
  /** The active committees of those who are present and sit on one. */
  readonly committeesOf: ReadonlyMap<string, readonly Person[]>;
  /** Present people, and the committees of which one is a member. */
  readonly covering: ReadonlySet<string>;
  /** What is known of a committee without its members. */
  readonly committeesAlone: ReadonlyMap<string, Pick<Standing, 'met' | 'lastContact'>>;
  /** People marked as left. */
  readonly departed: readonly Person[];
  /** How many active cards report to a person. */
  readonly activeReports: ReadonlyMap<string, number>;
  /** Present people whose name is known; a committee through its members. */
  readonly named: ReadonlySet<string>;
  /** Present people we have met, by reach or by a logged meeting; a committee through itself or its members. */
  readonly met: ReadonlySet<string>;
  /** Date of the last logged contact up to the date of judgement; a committee through itself or its members. */
  readonly lastContact: ReadonlyMap<string, IsoDate>;
  /** Our people who took part in contact with a person. */
  readonly contactedBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the score of every opportunity counts. */
  readonly counts: CoverCounts;
  /** Who is linked to whom; looked up when it is first asked for. */
  readonly links: () => Links;
  /** Circles of the reporting line, each with its people in ascending order. */
  readonly loops: readonly (readonly string[])[];
  /** Assessments by opportunity, then by person. */
  readonly assessments: ReadonlyMap<string, ReadonlyMap<string, Assessment>>;
}

/** Somebody present and what we hold of them on the opportunity. */
export interface Judged {
  readonly person: Person;
  readonly assessment: Assessment;
}

/** The index of the account, and what is judged on one opportunity. */
export interface RuleIndex {
  readonly account: AccountIndex;
  /** Assessments of the opportunity by person, whoever the person is. */
  readonly assessmentOf: ReadonlyMap<string, Assessment>;
  readonly judged: readonly Judged[];
  /** Who holds each influence. Ghosts and people who have gone never do. */
  readonly holders: Readonly<Record<Influence, readonly Judged[]>>;
  /** Everyone who holds at least one influence. */
  readonly holding: readonly Judged[];
  /** What the score counts. */
  readonly counts: ScoreCounts;
  readonly fresh: FreshSince;
  /** Whether the map holds enough for role and coverage rules to speak. */
  readonly started: boolean;
}

/** `before` is what the rules above it in RULES.md found, without those that are switched off. */
export type RuleCheck = (
  input: RuleInput,
  index: RuleIndex,
  before: readonly Finding[],
) => Finding[];

/** deck: the deck states it; follows: it follows from the deck; practice: selling practice or our own judgement. */
export type RuleSource = 'deck' | 'follows' | 'practice';

export interface Rule {
  /** Severity before circumstances raise or lower it. */
  readonly severity: Severity;
  /** What circumstances can make of it. */
  readonly also?: readonly Severity[];
  readonly source: RuleSource;
  /** coverage: speaks of what is missing, so only once the map is started; record: speaks of what was entered. */
  readonly about: 'coverage' | 'record';
  /** What it decides by. */
  readonly thresholds?: readonly ThresholdId[];
  readonly check: RuleCheck;
}

/** What the rules say of one opportunity at one date. */
export interface Evaluation {
  readonly started: boolean;
  /** Worst first, see `worstFirst`. */
  readonly findings: readonly Finding[];
  readonly score: Score;
}

export type { Finding };
