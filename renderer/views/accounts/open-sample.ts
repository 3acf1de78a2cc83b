import type { AccountSummary } from '../../../shared/api/account-types.ts';
import type { Lang } from '../../../shared/api/base-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { api } from '../../store/api.ts';
import { openAccount } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';

/** Opens the sample account; makes it first where it is not there yet. */
export async function openSample(lang: Lang, accounts: readonly AccountSummary[]): Promise<void> {
  try {
    const { accountId } = await api['account.createSample']({ lang });
    await openAccount(accountId);
  } catch (error) {
    const existing = accounts.find(({ name }) => name === takenName(error));
    if (!existing) return notifyError(error);
    await openAccount(existing.id).catch(notifyError);
  }
}

function takenName(error: unknown): unknown {
  return error instanceof AppError && error.code === 'account.name-taken'
    ? error.params.name
    : undefined;
}
