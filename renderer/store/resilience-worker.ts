import '../platform/no-eval.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';
import {
  type Resilience,
  type ResilienceProgress,
  resilience,
} from '../../shared/rules/resilience.ts';
import type { RuleSettings } from '../../shared/rules/rule-settings.ts';

export interface ResilienceRequest {
  readonly records: AccountRecords;
  readonly opportunityId: string;
  readonly date: string;
  readonly settings: RuleSettings;
}

export type ResilienceReply =
  | { readonly progress: ResilienceProgress }
  | { readonly result: Resilience };

const TELL_EVERY_MS = 60;

/** Runs in a thread of its own, which is ended when the answer is not wanted any more. */
self.addEventListener('message', ({ data }: MessageEvent<ResilienceRequest>) => {
  const { records, opportunityId, date, settings } = data;
  const steps = resilience(records, opportunityId, date, settings);
  let told = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      self.postMessage({ result: step.value } satisfies ResilienceReply);
      return;
    }
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    self.postMessage({ progress: step.value } satisfies ResilienceReply);
  }
});
