import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import { packRecords } from '../../../shared/document/packed-records.ts';
import { toAssessed } from '../account/judgement.ts';
import { readUpdates } from '../db/log.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** The document of an account: open it, change it, follow it. */
export function accountDocumentHandlers({
  database: { db },
  accounts,
}: HandlerDeps): HandlerGroup<'account.open' | 'account.apply' | 'account.updates'> {
  return {
    'account.open': ({ accountId }) => ({
      assessed: accounts.assessed(accountId),
      update: toBase64(accounts.encode(accountId)),
      records: packRecords(accounts.read(accountId)),
      seq: accounts.seq(accountId),
    }),
    'account.apply': ({ accountId, update, label, opportunityId }) => {
      const seq = accounts.applyUpdate(accountId, fromBase64(update), label);
      const judged =
        opportunityId === null ? null : accounts.judgement(accountId).get(opportunityId);
      return { seq, assessed: judged ? toAssessed(judged) : null };
    },
    'account.updates': ({ accountId, sinceSeq }) => {
      const seq = accounts.seq(accountId);
      const updates = readUpdates(db, accountId, sinceSeq).map(({ bytes }) => bytes);
      return {
        update: updates.length === 0 ? null : toBase64(mergeUpdates(updates)),
        seq,
        assessed: accounts.assessed(accountId),
      };
    },
  };
}
