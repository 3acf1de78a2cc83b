import { AppError } from '../../../shared/api/errors.ts';
import { judge, toAssessed } from '../account/judgement.ts';
import { findAccount } from '../db/accounts.ts';
import { readScores } from '../db/evaluations.ts';
import { pickOpportunity } from '../opportunity.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** Gaps and score of an opportunity, today or as of another day, and how the score moved. */
export function gapHandlers({
  database: { db },
  accounts,
}: HandlerDeps): HandlerGroup<'gap.list' | 'score.history'> {
  return {
    'gap.list': ({ accountId, opportunityId, date, closed }) => {
      const records = accounts.read(accountId);
      const { id } = pickOpportunity(records, opportunityId);
      const stored = accounts.judgement(accountId);
      const judgement =
        date === null ? stored : judge(stored, records, date, `${date}T00:00:00.000Z`).next;
      const judged = judgement.get(id);
      const assessed = judged && toAssessed(judged, closed);
      if (!assessed) throw new AppError('opportunity.not-found', { opportunity: id });
      return assessed;
    },
    'score.history': ({ accountId, opportunityId }) => {
      if (!findAccount(db, accountId)) {
        throw new AppError('account.not-found', { account: accountId });
      }
      return { points: readScores(db, accountId, opportunityId) };
    },
  };
}
