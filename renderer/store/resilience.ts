import { dayOf } from '../../shared/domain/primitives.ts';
import { ruleSettings } from '../../shared/rules/rule-settings.ts';
import { notifyError } from './notices.ts';
import type { ResilienceState } from './resilience-state.ts';
import { resilienceInThread } from './resilience-thread.ts';
import type { ResilienceRequest } from './resilience-worker.ts';
import { storeApi } from './store.ts';
import type { Store } from './types.ts';

let end: (() => void) | null = null;

/** Judges the opportunity on screen without each of the people in turn, in another thread. */
export function runResilience(): void {
  const of = requestOf(storeApi.getState());
  cancelResilience();
  if (!of) return;
  set({ progress: { done: 0, of: 0 } });
  end = resilienceInThread(of, {
    onProgress: (progress) => set({ progress }),
    onResult: (result) => {
      const fragile = new Set(result.absences.filter((one) => one.fragile).map(({ id }) => id));
      set({ progress: null, found: { result, fragile, of } });
    },
    onFailure: (reason) => {
      set({ progress: null });
      notifyError(reason);
    },
  });
}

/** Stops an analysis that is under way; the last result stays. */
export function cancelResilience(): void {
  end?.();
  end = null;
  if (storeApi.getState().resilience.progress) set({ progress: null });
}

/** Whether what was found is of another account or opportunity. */
export function isForeign({ open, view, resilience: { found } }: Store): boolean {
  return (
    found !== null &&
    (found.of.records.account.id !== open?.accountId ||
      found.of.opportunityId !== view.opportunityId)
  );
}

/** Whether what was found is of the records, the day and the settings as they are. */
export function isCurrent(store: Store): boolean {
  const now = requestOf(store);
  const { found } = store.resilience;
  return (
    now !== null &&
    found !== null &&
    found.of.records === now.records &&
    found.of.opportunityId === now.opportunityId &&
    found.of.date === now.date &&
    JSON.stringify(found.of.settings) === JSON.stringify(now.settings)
  );
}

/** On whom too much rests, while the panel shows it; null otherwise. */
export function fragileShown(store: Store): ReadonlySet<string> | null {
  const { view, resilience, comparing } = store;
  if (view.rightPanel !== 'resilience' || comparing || isForeign(store)) return null;
  return resilience.found?.fragile ?? null;
}

function requestOf({ open, view, settings }: Store): ResilienceRequest | null {
  if (!open || view.opportunityId === null) return null;
  return {
    records: open.records,
    opportunityId: view.opportunityId,
    date: dayOf(new Date()),
    settings: ruleSettings(settings),
  };
}

function set(changes: Partial<ResilienceState>): void {
  storeApi.setState(({ resilience }) => ({ resilience: { ...resilience, ...changes } }));
}
