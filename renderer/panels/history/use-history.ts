import { useCallback, useEffect, useState } from 'react';
import type { NamedSnapshot, ScoreHistory } from '../../../shared/api/history-types.ts';
import { api } from '../../store/api.ts';
import { flushChanges } from '../../store/documents.ts';
import { livingAccount } from '../../store/living.ts';
import { notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';

export interface Snapshots {
  /** The latest first; null until they are known. */
  readonly list: readonly NamedSnapshot[] | null;
  /** Each says whether it was done; why not has then been shown. */
  create(name: string): Promise<boolean>;
  rename(snapshotId: string, name: string): Promise<boolean>;
  remove(snapshotId: string): Promise<boolean>;
}

/** The named snapshots of the open account. */
export function useSnapshots(): Snapshots {
  const accountId = useStore((store) => store.open?.accountId ?? '');
  const [list, setList] = useState<readonly NamedSnapshot[] | null>(null);

  const done = useCallback(
    async (asked: Promise<{ readonly snapshots: readonly NamedSnapshot[] }>) => {
      try {
        setList((await asked).snapshots);
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    },
    [],
  );

  useEffect(() => {
    setList(null);
    void done(api['snapshot.list']({ accountId }));
  }, [accountId, done]);

  return {
    list,
    create: async (name) => {
      // What has just been changed belongs to it.
      await flushChanges();
      return done(api['snapshot.create']({ accountId, name }));
    },
    rename: (snapshotId, name) => done(api['snapshot.rename']({ accountId, snapshotId, name })),
    remove: (snapshotId) => done(api['snapshot.delete']({ accountId, snapshotId })),
  };
}

/** The course of the score on the opportunity on screen; follows what is stored. */
export function useScoreHistory(): ScoreHistory | null {
  const accountId = useStore((store) => store.open?.accountId ?? '');
  const opportunityId = useStore(({ view }) => view.opportunityId);
  const assessed = useStore((store) =>
    opportunityId === null ? undefined : livingAccount(store)?.assessed[opportunityId],
  );
  const [history, setHistory] = useState<ScoreHistory | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `assessed` says that there may be a new point
  useEffect(() => {
    if (opportunityId === null) return;
    let current = true;
    api['score.history']({ accountId, opportunityId })
      .then((reply) => current && setHistory(reply))
      .catch(notifyError);
    return () => {
      current = false;
    };
  }, [accountId, opportunityId, assessed]);
  return opportunityId === null ? null : history;
}
