import type { Assessed } from '../../../shared/api/account-types.ts';
import type { Gap } from '../../../shared/domain/gap.ts';
import type { IsoDate } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { evaluateAll } from '../../../shared/rules/index.ts';
import { reconcile } from '../../../shared/rules/reconcile.ts';
import type { RuleSettings } from '../../../shared/rules/rule-settings.ts';
import type { Db } from '../db/connection.ts';
import {
  appendScore,
  deleteEvaluation,
  type EvaluationRow,
  readEvaluations,
  type ScorePoint,
  writeEvaluation,
} from '../db/evaluations.ts';
import { readGaps, writeGaps } from '../db/gaps.ts';
import { canonicalJson } from '../projection/canonical-json.ts';

/** What is stored of one opportunity. `evaluation` is null when the opportunity is gone; its gaps are kept, closed. */
export interface Judged {
  readonly evaluation: EvaluationRow | null;
  readonly gaps: readonly Gap[];
}

/** Stored gaps and evaluations of an account by opportunity. */
export type Judgement = ReadonlyMap<string, Judged>;

/** What a run of the rules changed: only this is stored. */
export interface JudgementChanges {
  readonly next: Judgement;
  readonly gaps: readonly Gap[];
  readonly evaluations: readonly EvaluationRow[];
  /** Of these opportunities the total is another than before, or gaps opened or closed. */
  readonly scores: readonly Omit<ScorePoint, 'seq' | 'at'>[];
  /** Opportunities that are gone. */
  readonly removed: readonly string[];
}

/** The judgement as it is stored. */
export function readJudgement(db: Db, accountId: string): Judgement {
  const gaps = Map.groupBy(readGaps(db, accountId), (gap) => gap.opportunityId);
  const evaluations = new Map(
    readEvaluations(db, accountId).map((row) => [row.opportunityId, row]),
  );
  const ids = new Set([...gaps.keys(), ...evaluations.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      { gaps: gaps.get(id) ?? [], evaluation: evaluations.get(id) ?? null },
    ]),
  );
}

/** Runs the rules on every opportunity as of `date` and says what is new against what is stored. Pure. */
export function judge(
  before: Judgement,
  records: AccountRecords,
  rules: RuleSettings,
  date: IsoDate,
  now: string,
): JudgementChanges {
  const waivers = Object.values(records.waivers);
  const evaluations = evaluateAll(records, date, rules);
  const next = new Map<string, Judged>();
  const changes = { gaps: [] as Gap[], evaluations: [] as EvaluationRow[] };
  const scores: Omit<ScorePoint, 'seq' | 'at'>[] = [];
  for (const [id, { findings, started, score }] of evaluations) {
    const old = before.get(id);
    const carried = reconcile(old?.gaps ?? [], findings, waivers, id, date, now);
    const row = { opportunityId: id, date, started, score };
    const isSame = old?.evaluation && canonicalJson(old.evaluation) === canonicalJson(row);
    next.set(id, { evaluation: row, gaps: carried.gaps });
    changes.gaps.push(...carried.changes);
    if (!isSame) changes.evaluations.push(row);
    const moved = movedGaps(old?.gaps ?? [], carried.changes);
    const isMoved = moved.opened.length + moved.closed.length > 0;
    if (isMoved || old?.evaluation?.score.total !== score.total) {
      scores.push({ opportunityId: id, total: score.total, ...moved });
    }
  }
  const removed: string[] = [];
  for (const [id, old] of before) {
    if (evaluations.has(id)) continue;
    const closed = reconcile(old.gaps, [], waivers, id, date, now);
    next.set(id, { evaluation: null, gaps: closed.gaps });
    changes.gaps.push(...closed.changes);
    if (old.evaluation) removed.push(id);
  }
  return { next, ...changes, scores, removed };
}

/** Which of the gaps that changed are new or back, and which are gone. A waiver opens and closes nothing. */
function movedGaps(before: readonly Gap[], changes: readonly Gap[]) {
  const wasThere = new Set(before.filter(isThere).map(({ id }) => id));
  const opened = changes.filter((gap) => isThere(gap) && !wasThere.has(gap.id));
  const closed = changes.filter((gap) => !isThere(gap) && wasThere.has(gap.id));
  return { opened: opened.map(({ id }) => id), closed: closed.map(({ id }) => id) };
}

function isThere({ status }: Gap): boolean {
  return status !== 'closed';
}

/** Stores what `judge` found new. `seq` is the place in the log that the score belongs to. */
export function writeJudgement(
  db: Db,
  accountId: string,
  changes: JudgementChanges,
  seq: number,
  now: string,
): void {
  writeGaps(db, accountId, changes.gaps);
  for (const row of changes.evaluations) writeEvaluation(db, accountId, row);
  for (const point of changes.scores) appendScore(db, accountId, { ...point, seq, at: now });
  for (const id of changes.removed) deleteEvaluation(db, accountId, id);
}

/** Whether there is anything to store. */
export function hasChanges(changes: JudgementChanges): boolean {
  const { gaps, evaluations, scores, removed } = changes;
  return gaps.length + evaluations.length + scores.length + removed.length > 0;
}

/** One opportunity as callers see it: open and waived gaps, and the closed ones when asked for. */
export function toAssessed(judged: Judged, isClosedWanted = false): Assessed | null {
  const { evaluation, gaps } = judged;
  if (!evaluation) return null;
  return { ...evaluation, gaps: gaps.filter((gap) => isClosedWanted || gap.status !== 'closed') };
}
