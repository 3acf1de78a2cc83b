import { AppError } from '../../shared/api/errors.ts';
import { firstOpportunity, type Opportunity } from '../../shared/domain/opportunity.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';

/**
 * The opportunity that is meant: the one named, else the oldest open one, else the oldest.
 *
 * @throws {AppError} `opportunity.not-found`; `opportunity.none` when the account has none at all.
 */
export function pickOpportunity(
  records: AccountRecords,
  opportunityId: string | null,
): Opportunity {
  if (opportunityId !== null) {
    const found = records.opportunities[opportunityId];
    if (!found) throw new AppError('opportunity.not-found', { opportunity: opportunityId });
    return found;
  }
  const first = firstOpportunity(records.opportunities);
  if (!first) throw new AppError('opportunity.none', { account: records.account.name });
  return first;
}
