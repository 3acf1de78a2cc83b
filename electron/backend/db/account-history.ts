import type { NamedSnapshot } from '../../../shared/api/history-types.ts';
import type { Gap } from '../../../shared/domain/gap.ts';
import type { Db } from './connection.ts';
import {
  appendScore,
  type EvaluationRow,
  readEvaluations,
  type ScorePoint,
  writeEvaluation,
} from './evaluations.ts';
import { readGaps, writeGaps } from './gaps.ts';
import { insertNamedSnapshot, readNamedSnapshots } from './named-snapshots.ts';
import { sql } from './statements.ts';

/** What is known of an account beside its document: how it was judged, and named places in its log. */
export interface History {
  readonly gaps: readonly Gap[];
  readonly evaluations: readonly EvaluationRow[];
  readonly scores: readonly ScorePoint[];
  readonly snapshots: readonly NamedSnapshot[];
}

interface ScoreRow {
  readonly opportunityId: string;
  readonly seq: number;
  readonly at: string;
  readonly total: number;
  readonly opened: string;
  readonly closed: string;
}

/** What is stored of an account beside its log and what follows from it alone. */
export function readHistory(db: Db, accountId: string): History {
  const scores = sql<[string], ScoreRow>(
    db,
    `SELECT opportunity_id AS opportunityId, seq, at, total, opened, closed FROM score_history
     WHERE account_id = ? ORDER BY rowid`,
  ).all(accountId);
  return {
    gaps: readGaps(db, accountId),
    evaluations: readEvaluations(db, accountId),
    scores: scores.map((row) => ({
      ...row,
      opened: JSON.parse(row.opened),
      closed: JSON.parse(row.closed),
    })),
    snapshots: readNamedSnapshots(db, accountId),
  };
}

/** Stores the history of an account that has none yet, after its log. */
export function writeHistory(db: Db, accountId: string, history: History): void {
  writeGaps(db, accountId, history.gaps);
  for (const row of history.evaluations) writeEvaluation(db, accountId, row);
  for (const point of history.scores) appendScore(db, accountId, point);
  for (const snapshot of history.snapshots) insertNamedSnapshot(db, accountId, snapshot);
}
