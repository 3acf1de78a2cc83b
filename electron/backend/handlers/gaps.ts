import { AppError } from '../../../shared/api/errors.ts';
import type { ScoreHistory } from '../../../shared/api/history-types.ts';
import { readLabel } from '../account/change-label.ts';
import { judge, toAssessed } from '../account/judgement.ts';
import { findAccount } from '../db/accounts.ts';
import { readScores } from '../db/evaluations.ts';
import { readGaps } from '../db/gaps.ts';
import { readRuleSettings } from '../db/settings.ts';
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
        date === null
          ? stored
          : judge(stored, records, readRuleSettings(db), date, `${date}T00:00:00.000Z`).next;
      const judged = judgement.get(id);
      const assessed = judged && toAssessed(judged, closed);
      if (!assessed) throw new AppError('opportunity.not-found', { opportunity: id });
      return assessed;
    },
    'score.history': ({ accountId, opportunityId }) => {
      if (!findAccount(db, accountId)) {
        throw new AppError('account.not-found', { account: accountId });
      }
      const points = readScores(db, accountId, opportunityId);
      const named = new Set(points.flatMap(({ opened, closed }) => [...opened, ...closed]));
      const gaps = readGaps(db, accountId).filter(
        (gap) => gap.opportunityId === opportunityId && named.has(gap.id),
      );
      return { points: points.map(toPoint), gaps };
    },
  };
}

function toPoint(point: ReturnType<typeof readScores>[number]): ScoreHistory['points'][number] {
  const { label, about, more } = readLabel(point.label ?? '');
  return {
    ...point,
    label: point.label === null ? null : label,
    about: [...about],
    more,
    opened: [...point.opened],
    closed: [...point.closed],
  };
}
