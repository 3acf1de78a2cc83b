import type { Resilience, ResilienceProgress } from '../../shared/rules/resilience.ts';
import type { ResilienceRequest } from './resilience-worker.ts';

/** The analysis of the open account: under way, or what came of the last one. */
export interface ResilienceState {
  /** Set while it runs. */
  readonly progress: ResilienceProgress | null;
  readonly found: {
    readonly result: Resilience;
    readonly fragile: ReadonlySet<string>;
    /** What was judged: as long as it is the same, so is the result. */
    readonly of: ResilienceRequest;
  } | null;
}

export const NO_RESILIENCE: ResilienceState = { progress: null, found: null };
