import type { AccountRecords } from '../../../shared/domain/records.ts';
import { type JudgementChanges, judge, readJudgement } from '../account/judgement.ts';
import type { Db } from '../db/connection.ts';
import { readRuleSettings } from '../db/settings.ts';
import { type Problem, problem } from './problem.ts';

/**
 * Runs the rules afresh, as of the day they last ran, and says what would have to be stored.
 *
 * @param today  The day to judge at when they never ran.
 */
export function freshJudgement(
  db: Db,
  records: AccountRecords,
  today: string,
  now: string,
): JudgementChanges {
  const stored = readJudgement(db, records.account.id);
  const dates = [...stored.values()].flatMap(({ evaluation }) => evaluation?.date ?? []).sort();
  return judge(stored, records, readRuleSettings(db), dates.at(-1) ?? today, now);
}

/** What a fresh run of the rules would change, as problems. */
export function judgementProblems(accountId: string, changes: JudgementChanges): Problem[] {
  const gap = (message: string) => problem(accountId, 'gaps', message);
  return [
    ...changes.gaps.map(({ opportunityId, id }) =>
      gap(`gap ${id} of ${opportunityId} is not what the rules find`),
    ),
    ...changes.evaluations.map(({ opportunityId }) =>
      gap(`the score of ${opportunityId} is not what the rules find`),
    ),
    ...changes.removed.map((opportunityId) => gap(`a score of ${opportunityId}, which is gone`)),
  ];
}
