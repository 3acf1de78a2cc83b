import type { Instant } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { copied } from './new-from-file.ts';
import { pack } from './pack.ts';

/**
 * Records as the bytes of an account file that is not locked, all of them made by its one change.
 *
 * @param at UTC, when the file is written.
 */
export function archiveOfRecords(records: AccountRecords, at: Instant): Uint8Array {
  const { account } = records;
  const { log, history } = copied(records, account);
  const { id, name } = account;
  return pack({ account: { id, name }, writtenAt: at, log, history });
}
