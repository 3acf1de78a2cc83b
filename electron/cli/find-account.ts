import type { AccountSummary } from '../../shared/api/account-types.ts';
import { AppError } from '../../shared/api/errors.ts';
import { resolveAccount } from '../backend/resolve.ts';
import type { Cli } from './cli.ts';

/** The account somebody means by an id or a name. */
export async function findAccount(cli: Cli, given: string): Promise<AccountSummary> {
  const { accounts } = await cli.api['account.list']({});
  return resolveAccount(accounts, given);
}

/** The same, or null when there is none; two that fit are still a question back. */
export async function findAccountIfAny(cli: Cli, given: string): Promise<AccountSummary | null> {
  try {
    return await findAccount(cli, given);
  } catch (error) {
    if (error instanceof AppError && error.code === 'account.not-found') return null;
    throw error;
  }
}
