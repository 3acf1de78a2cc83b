import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import type { Input } from '../../../shared/api/contract.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import { packRecords } from '../../../shared/document/packed-records.ts';
import { updateWeight } from '../../../shared/document/update-weight.ts';
import { toAssessed } from '../account/judgement.ts';
import { findAccount } from '../db/accounts.ts';
import { readSomeUpdates } from '../db/log.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** What a window takes in between two of its frames, as `updateWeight` says. */
const AT_ONCE = 64 * 1024;

/** The document of an account: open it, change it, follow it. */
export function accountDocumentHandlers({
  database: { db },
  accounts,
}: HandlerDeps): HandlerGroup<
  'account.open' | 'account.apply' | 'account.applyStep' | 'account.updates'
> {
  function apply(
    { accountId, label, opportunityId }: Omit<Input<'account.apply'>, 'update'>,
    updates: readonly Uint8Array[],
  ) {
    const seq = accounts.applyUpdates(accountId, updates, label);
    const judged = opportunityId === null ? null : accounts.judgement(accountId).get(opportunityId);
    return { seq, assessed: judged ? toAssessed(judged) : null };
  }

  return {
    'account.open': ({ accountId }) => ({
      assessed: accounts.assessed(accountId),
      update: toBase64(accounts.encode(accountId)),
      records: packRecords(accounts.read(accountId)),
      seq: accounts.seq(accountId),
    }),
    'account.apply': ({ update, ...change }) => apply(change, [fromBase64(update)]),
    'account.applyStep': ({ data, sizes, ...change }) =>
      apply(change, parted(fromBase64(data), sizes)),
    'account.updates': ({ accountId, sinceSeq, untilSeq }) => {
      const row = findAccount(db, accountId);
      if (row === null) throw new AppError('account.not-found', { account: accountId });
      const end = Math.min(untilSeq ?? row.seq, row.seq);
      const next = readSomeUpdates(db, accountId, {
        after: sinceSeq,
        until: end,
        most: AT_ONCE,
        weigh: updateWeight,
      });
      const seq = next.at(-1)?.seq ?? end;
      return {
        update: next.length === 0 ? null : toBase64(mergeUpdates(next.map(({ bytes }) => bytes))),
        seq,
        more: seq < end,
        assessed: seq < row.seq ? [] : accounts.assessed(accountId),
      };
    },
  };
}

/** The updates that lie one after the other in these bytes. */
function parted(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  let end = 0;
  const parts = sizes.map((size) => {
    end += size;
    return bytes.subarray(end - size, end);
  });
  if (end !== bytes.length) throw new AppError('account.update-invalid', { reason: 'sizes' });
  return parts;
}
