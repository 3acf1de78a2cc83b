import { Score } from '../../../shared/domain/gap.ts';
import { canonicalJson } from '../projection/canonical-json.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

/** What the rules said of one opportunity when they last ran, without the gaps. */
export interface EvaluationRow {
  readonly opportunityId: string;
  readonly date: string;
  readonly started: boolean;
  readonly score: Score;
}

/** The last run on each opportunity of an account. */
export function readEvaluations(db: Db, accountId: string): EvaluationRow[] {
  return sql<[string], { opportunityId: string; date: string; started: number; score: string }>(
    db,
    `SELECT opportunity_id AS opportunityId, date, started, score FROM evaluation
     WHERE account_id = ? ORDER BY opportunity_id`,
  )
    .all(accountId)
    .map((row) => ({
      ...row,
      started: row.started === 1,
      score: Score.parse(JSON.parse(row.score)),
    }));
}

/** Stores the last run on one opportunity. */
export function writeEvaluation(db: Db, accountId: string, row: EvaluationRow): void {
  sql(
    db,
    `INSERT INTO evaluation (account_id, opportunity_id, date, started, score) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account_id, opportunity_id) DO UPDATE SET date = excluded.date,
       started = excluded.started, score = excluded.score`,
  ).run(accountId, row.opportunityId, row.date, row.started ? 1 : 0, canonicalJson(row.score));
}

/** Forgets the last run on an opportunity that is gone. */
export function deleteEvaluation(db: Db, accountId: string, opportunityId: string): void {
  sql(db, 'DELETE FROM evaluation WHERE account_id = ? AND opportunity_id = ?').run(
    accountId,
    opportunityId,
  );
}

/** Adds a point to the history of the score. */
export function appendScore(
  db: Db,
  accountId: string,
  point: { opportunityId: string; seq: number; at: string; total: number },
): void {
  sql(
    db,
    'INSERT INTO score_history (account_id, opportunity_id, seq, at, total) VALUES (?, ?, ?, ?, ?)',
  ).run(accountId, point.opportunityId, point.seq, point.at, point.total);
}

/** The points of the score's history, oldest first. */
export function readScores(
  db: Db,
  accountId: string,
  opportunityId: string,
): { at: string; total: number }[] {
  return sql<[string, string], { at: string; total: number }>(
    db,
    `SELECT at, total FROM score_history WHERE account_id = ? AND opportunity_id = ? ORDER BY rowid`,
  ).all(accountId, opportunityId);
}
