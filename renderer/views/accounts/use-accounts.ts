import { useCallback, useEffect, useState } from 'react';
import type { AccountSummary } from '../../../shared/api/account-types.ts';
import { api } from '../../store/api.ts';
import { notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';

export interface Accounts {
  /** Null until the backend has answered. */
  readonly list: readonly AccountSummary[] | null;
  readonly reload: () => void;
}

/** The accounts of the database, the last changed first. */
export function useAccounts(): Accounts {
  const restores = useStore((store) => store.restores);
  const [list, setList] = useState<readonly AccountSummary[] | null>(null);
  const reload = useCallback(() => {
    api['account.list']({})
      .then(({ accounts }) =>
        setList([...accounts].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))),
      )
      .catch(notifyError);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read is gone after a restore
  useEffect(reload, [reload, restores]);
  return { list, reload };
}
