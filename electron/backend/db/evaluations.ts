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

/** A point of the score's course as it is stored. */
export interface ScorePoint {
  readonly opportunityId: string;
  /** The last change of the log it holds. */
  readonly seq: number;
  readonly at: string;
  readonly total: number;
  /** Ids of the gaps that opened or came back, and of those that closed. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** Adds a point to the history of the score. */
export function appendScore(db: Db, accountId: string, point: ScorePoint): void {
  sql(
    db,
    `INSERT INTO score_history (account_id, opportunity_id, seq, at, total, opened, closed)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    accountId,
    point.opportunityId,
    point.seq,
    point.at,
    point.total,
    JSON.stringify(point.opened),
    JSON.stringify(point.closed),
  );
}

type StoredPoint = Omit<ScorePoint, 'opportunityId' | 'opened' | 'closed'> & {
  readonly opened: string;
  readonly closed: string;
  readonly label: string | null;
};

/**
 * The points of the score's history, oldest first, each with the label of the change that moved it. A point that was
 * noted at another time than its change was stored has none: a day had passed, or a threshold was set.
 */
export function readScores(
  db: Db,
  accountId: string,
  opportunityId: string,
): (Omit<ScorePoint, 'opportunityId'> & { readonly label: string | null })[] {
  return sql<[string, string], StoredPoint>(
    db,
    `SELECT s.seq, s.at, s.total, s.opened, s.closed, u.label
     FROM score_history s
     LEFT JOIN account_update u ON u.account_id = s.account_id AND u.seq = s.seq AND u.at = s.at
     WHERE s.account_id = ? AND s.opportunity_id = ? ORDER BY s.rowid`,
  )
    .all(accountId, opportunityId)
    .map((point) => ({ ...point, opened: idsOf(point.opened), closed: idsOf(point.closed) }));
}

function idsOf(json: string): string[] {
  return JSON.parse(json) as string[];
}
