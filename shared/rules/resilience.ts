import { type Finding, SEVERITIES } from '../domain/gap.ts';
import type { Id, IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { withoutPerson, withoutTeamMember } from './absence.ts';
import { gapId } from './gap-id.ts';
import { worstFirst } from './gap-order.ts';
import { judgeOnce } from './index.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './rule-settings.ts';

/** Whose person is taken away: the client's, or ours. */
export type Side = 'theirs' | 'ours';

/** What falls without one person. */
export interface Absence {
  readonly side: Side;
  readonly id: Id;
  /** The total of the score without them, and by how much that is less; 0 when it is not. */
  readonly score: number;
  readonly drop: number;
  /** Gaps that open, worst first. */
  readonly opened: readonly Finding[];
  /** A path led to Economic with them, and none without them. Never said of who holds Economic. */
  readonly pathLost: boolean;
  /** Without one of the client's people so much falls that it is a gap by itself. */
  readonly fragile: boolean;
}

/** What the sale rests on. */
export interface Resilience {
  readonly score: number;
  /** Whether a path leads to Economic as things are. */
  readonly path: boolean;
  /** Those without whom anything falls, worst first. */
  readonly absences: readonly Absence[];
  /** How many were taken away in turn. */
  readonly people: { readonly theirs: number; readonly ours: number };
}

/** How far an analysis is. */
export interface ResilienceProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Takes each of the client's people who is there and each of ours away in turn, runs rules and score again, and ranks
 * them by what falls: points first, then the path to Economic, then the gaps that open. Yields how far it is before
 * each run, so that the caller can show it, make room for other work, or stop. Pure; the order of the records does not
 * matter. Throws when the account has no such opportunity.
 */
export function* resilience(
  all: AccountRecords,
  opportunityId: Id,
  date: IsoDate,
  settings: RuleSettings = DEFAULT_RULE_SETTINGS,
): Generator<ResilienceProgress, Resilience> {
  // What rests on others is told of those others, not as a gap that opens without somebody else.
  const quiet: RuleSettings = { ...settings, off: [...settings.off, 'resilience.fragile'] };
  const records = ofOpportunity(all, opportunityId);
  const before = judgeOnce(records, opportunityId, date, quiet);
  const known = new Set(before.findings.map(gapId));
  const holdsEconomic = economicHolders(records);
  const theirs = Object.values(records.people).filter(
    ({ kind, status }) => kind === 'person' && status === 'active',
  );
  const ours = Object.values(records.teamMembers);
  const of = theirs.length + ours.length;
  const absences: Absence[] = [];
  let done = 0;

  function judge(side: Side, id: Id, rest: AccountRecords): void {
    const after = judgeOnce(rest, opportunityId, date, quiet);
    const drop = Math.max(0, before.total - after.total);
    const opened = after.findings.filter((finding) => !known.has(gapId(finding)));
    const pathLost = before.path && !after.path && !holdsEconomic.has(id);
    const isGrave = drop >= settings.thresholds.fragilePoints || pathLost;
    const fragile = side === 'theirs' && before.started && isGrave;
    if (drop === 0 && opened.length === 0 && !pathLost) return;
    const score = after.total;
    absences.push({ side, id, score, drop, opened: worstFirst(opened), pathLost, fragile });
  }

  for (const { id } of theirs) {
    yield { done, of };
    judge('theirs', id, withoutPerson(records, id));
    done += 1;
  }
  for (const { id } of ours) {
    yield { done, of };
    judge('ours', id, withoutTeamMember(records, id, date));
    done += 1;
  }
  return {
    score: before.total,
    path: before.path,
    absences: absences.sort(worstAbsence),
    people: { theirs: theirs.length, ours: ours.length },
  };
}

/** Runs an analysis to its end at once. */
export function runResilience(...args: Parameters<typeof resilience>): Resilience {
  const steps = resilience(...args);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The records without what is assessed for other opportunities, which no rule looks at. */
function ofOpportunity(records: AccountRecords, opportunityId: Id): AccountRecords {
  const ofIt = Object.entries(records.assessments).filter(
    ([, assessment]) => assessment.opportunityId === opportunityId,
  );
  return { ...records, assessments: Object.fromEntries(ofIt) };
}

function economicHolders(records: AccountRecords): ReadonlySet<Id> {
  return new Set(
    Object.values(records.assessments)
      .filter(({ influences }) => influences.includes('economic'))
      .map(({ personId }) => personId),
  );
}

function worstAbsence(a: Absence, b: Absence): number {
  return (
    b.drop - a.drop ||
    Number(b.pathLost) - Number(a.pathLost) ||
    compareSeverities(a.opened, b.opened) ||
    (`${a.side} ${a.id}` < `${b.side} ${b.id}` ? -1 : 1)
  );
}

/** More gaps of the worst severity first, then of the next. */
function compareSeverities(a: readonly Finding[], b: readonly Finding[]): number {
  for (const severity of SEVERITIES) {
    const of = (findings: readonly Finding[]) =>
      findings.filter((finding) => finding.severity === severity).length;
    const difference = of(b) - of(a);
    if (difference !== 0) return difference;
  }
  return 0;
}
