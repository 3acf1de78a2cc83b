import type { Assessed } from '../../../shared/api/account-types.ts';
import { useStore } from '../../store/use-store.ts';

/** Stored gaps and score of the opportunity on screen; undefined while there is no opportunity. */
export function useAssessed(): Assessed | undefined {
  return useStore((store) =>
    store.view.opportunityId === null ? undefined : store.open?.assessed[store.view.opportunityId],
  );
}
