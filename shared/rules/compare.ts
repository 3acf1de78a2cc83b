import type { Finding } from '../domain/gap.ts';
import type { Id, IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { findHolders, findJoined, findLeft, type People, stateOf } from './compare-holders.ts';
import { findMoved, findRenamed } from './compare-moves.ts';
import { findTies } from './compare-ties.ts';
import { findInfluences, findWarmth } from './compare-warmth.ts';
import type { Comparison, JudgementChange } from './comparison.ts';
import { gapId } from './gap-id.ts';
import { evaluate } from './index.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './rule-settings.ts';

/** An account at one point of its life, and the day it is judged at. */
export interface Moment {
  readonly records: AccountRecords;
  readonly date: IsoDate;
}

/**
 * What is different between two points in the life of an account: people and cards (linear in their number), what we
 * hold of them on one opportunity, ties, gaps and score. Pure; the order of the records does not matter.
 *
 * @param opportunityId Whose judgements are compared; null for the organization alone.
 * @param settings      Rules and thresholds, the same for both points.
 */
export function compareAccounts(
  before: Moment,
  after: Moment,
  opportunityId: Id | null,
  settings: RuleSettings = DEFAULT_RULE_SETTINGS,
): Comparison {
  const [was, is] = [before.records, after.records];
  const holders = findHolders(was.people, is.people);
  return {
    dates: { from: before.date, to: after.date },
    joined: findJoined(holders, was.people, is.people),
    left: findLeft(holders, was.people, is.people),
    moved: findMoved(holders, was.people, is.people),
    renamed: findRenamed(holders, was.people, is.people),
    warmth: findWarmth(holders, was, is, opportunityId),
    influences: findInfluences(was, is, opportunityId),
    ties: findTies(was, is),
    cards: {
      added: onlyIn(is.people, was.people),
      gone: onlyIn(was.people, is.people),
    },
    judgement: opportunityId === null ? null : compareGaps(before, after, opportunityId, settings),
  };
}

/** Cards that are there in one and not, or no longer, in the other. */
function onlyIn(there: People, elsewhere: People): Id[] {
  const isThere = (people: People, id: Id) => !['none', 'gone'].includes(stateOf(people[id]));
  return Object.keys(there)
    .filter((id) => isThere(there, id) && !isThere(elsewhere, id))
    .sort();
}

function compareGaps(
  before: Moment,
  after: Moment,
  opportunityId: Id,
  settings: RuleSettings,
): JudgementChange | null {
  const isAtBoth = [before, after].every(({ records }) =>
    Object.hasOwn(records.opportunities, opportunityId),
  );
  if (!isAtBoth) return null;
  const was = evaluate(before.records, opportunityId, before.date, settings);
  const is = evaluate(after.records, opportunityId, after.date, settings);
  return {
    scoreBefore: was.score,
    scoreAfter: is.score,
    startedBefore: was.started,
    startedAfter: is.started,
    opened: without(is.findings, was.findings),
    closed: without(was.findings, is.findings),
  };
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(gapId));
  return findings.filter((finding) => !known.has(gapId(finding)));
}
