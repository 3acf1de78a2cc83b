import type { AccountSummary } from '../../../shared/api/account-types.ts';
import { SEVERITIES } from '../../../shared/domain/gap.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { readEvaluations } from '../db/evaluations.ts';
import { countOpenGaps } from '../db/gaps.ts';
import { countRecords, firstOpenOpportunity } from '../db/records.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** The accounts of the database, from the tables alone: no document is read for it. */
export function accountListHandlers({
  database: { db },
}: HandlerDeps): HandlerGroup<'account.list'> {
  return {
    'account.list': () => ({
      accounts: listAccounts(db).map(({ id, name, industry, updatedAt }) => ({
        id,
        name,
        industry,
        ...countRecords(db, id),
        score: scoreOf(db, id),
        openGaps: openGapsOf(db, id),
        updatedAt,
      })),
    }),
  };
}

function scoreOf(db: Db, accountId: string): number | null {
  const opportunityId = firstOpenOpportunity(db, accountId);
  const row = readEvaluations(db, accountId).find((one) => one.opportunityId === opportunityId);
  return row?.started ? row.score.total : null;
}

function openGapsOf(db: Db, accountId: string): AccountSummary['openGaps'] {
  const counts = new Map(countOpenGaps(db, accountId).map((row) => [row.severity, row.count]));
  return Object.fromEntries(
    SEVERITIES.map((severity) => [severity, counts.get(severity) ?? 0]),
  ) as AccountSummary['openGaps'];
}
