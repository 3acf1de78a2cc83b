import { useCallback, useEffect, useState } from 'react';
import type { NamedSnapshot, ScoreHistory } from '../../../shared/api/history-types.ts';
import { api } from '../../store/api.ts';
import { flushChanges } from '../../store/documents.ts';
import { livingAccount } from '../../store/living.ts';
import { notify, notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';

export interface Snapshots {
  /** The latest first; null until they are known. */
  readonly list: readonly NamedSnapshot[] | null;
  /** Each says whether it was done; why not has then been shown. */
  create(name: string): Promise<boolean>;
  rename(snapshotId: string, name: string): Promise<boolean>;
  /** Tells the user, who can take it back. */
  remove(snapshot: NamedSnapshot): Promise<boolean>;
}

/** Who shows the snapshots of an account: what is taken back later reaches those who show them then. */
const shown = new Set<(accountId: string, list: readonly NamedSnapshot[]) => void>();

/** The named snapshots of the open account. */
export function useSnapshots(): Snapshots {
  const accountId = useStore((store) => store.open?.accountId ?? '');
  const [list, setList] = useState<readonly NamedSnapshot[] | null>(null);

  const done = useCallback(
    async (asked: Promise<{ readonly snapshots: readonly NamedSnapshot[] }>) => {
      try {
        const { snapshots } = await asked;
        for (const show of shown) show(accountId, snapshots);
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    },
    [accountId],
  );

  useEffect(() => {
    const show = (of: string, snapshots: readonly NamedSnapshot[]) =>
      of === accountId && setList(snapshots);
    shown.add(show);
    setList(null);
    void done(api['snapshot.list']({ accountId }));
    return () => {
      shown.delete(show);
    };
  }, [accountId, done]);

  return {
    list,
    create: async (name) => {
      // What has just been changed belongs to it.
      await flushChanges();
      return done(api['snapshot.create']({ accountId, name }));
    },
    rename: (snapshotId, name) => done(api['snapshot.rename']({ accountId, snapshotId, name })),
    remove: async (snapshot) => {
      const gone = await done(api['snapshot.delete']({ accountId, snapshotId: snapshot.id }));
      if (gone)
        notify(
          { code: 'notice.snapshotDeleted', params: { name: snapshot.name } },
          () => void done(api['snapshot.restore']({ accountId, snapshot })),
        );
      return gone;
    },
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
