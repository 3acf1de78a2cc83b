import type { Output } from '../../shared/api/contract.ts';
import { api } from './api.ts';
import { openAccount, showAccounts } from './documents.ts';
import { notify, notifyError } from './notices.ts';
import { loadSettings } from './settings.ts';
import { storeApi } from './store.ts';
import { withBackup } from './without-backup.ts';

/**
 * Puts what a backup holds in the place of everything here; the window goes back to the list of accounts and says
 * what happened, with a way to take it back.
 *
 * @param when Names the backup.
 */
export async function restoreEverything(
  backupId: string,
  when: string,
  jobId: string,
): Promise<void> {
  await showRestored(
    () => withBackup((withoutBackup) => api['backup.restore']({ backupId, withoutBackup, jobId })),
    (done) => {
      const { undo } = done;
      const params = { when, accounts: done.accounts };
      if (undo === null) notify({ code: 'notice.restored', params });
      else notify({ code: 'notice.restored', params }, () => void takeBack(undo));
    },
  );
}

/** Adds one account of a backup to what is here, and opens it. */
export async function restoreOne(
  backupId: string,
  accountId: string,
  name: string,
  jobId: string,
): Promise<void> {
  const added = await withBackup((withoutBackup) =>
    api['backup.restoreAccount']({ backupId, accountId, name, withoutBackup, jobId }),
  );
  await openAccount(added.accountId);
}

async function takeBack(backupId: string): Promise<void> {
  try {
    await showRestored(
      () => withBackup((withoutBackup) => api['backup.restore']({ backupId, withoutBackup })),
      ({ accounts }) => notify({ code: 'notice.restoreUndone', params: { accounts } }),
    );
  } catch (error) {
    notifyError(error);
  }
}

/** What is open is stored and closed first: its document would not fit what comes. */
async function showRestored(
  restore: () => Promise<Output<'backup.restore'>>,
  say: (done: Output<'backup.restore'>) => void,
): Promise<void> {
  const { dialog } = storeApi.getState().view;
  await showAccounts();
  storeApi.setState(({ view }) => ({ view: { ...view, dialog } }));
  const done = await restore();
  await loadSettings();
  storeApi.setState(({ restores }) => ({ restores: restores + 1 }));
  say(done);
}
