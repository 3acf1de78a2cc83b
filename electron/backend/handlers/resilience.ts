import { resilience } from '../../../shared/rules/resilience.ts';
import { todayOf } from '../clock.ts';
import { readRuleSettings } from '../db/settings.ts';
import type { Job, Jobs } from '../jobs/jobs.ts';
import { pickOpportunity } from '../opportunity.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** How long others wait at most while it runs. */
const STRETCH_MS = 25;

/** What the sale rests on: each of the client's people and of ours taken away in turn. */
export function resilienceHandlers({
  jobs,
  accounts,
  clock,
  database: { db },
}: HandlerDeps & { readonly jobs: Jobs }): HandlerGroup<'resilience.run'> {
  return {
    'resilience.run': async ({ accountId, opportunityId, date: asked, jobId }) => {
      const records = accounts.read(accountId);
      const { id } = pickOpportunity(records, opportunityId);
      const date = asked ?? todayOf(clock);
      const steps = resilience(records, id, date, readRuleSettings(db));
      const { absences, ...rest } = await jobs.run(jobId, (job) => inStretches(steps, job));
      return {
        opportunityId: id,
        date,
        ...rest,
        absences: absences.map(({ opened, ...absence }) => ({ ...absence, opened: [...opened] })),
      };
    },
  };
}

/** Does step after step, and lets others go on now and then. */
async function inStretches<T>(
  steps: Iterator<{ readonly done: number; readonly of: number }, T>,
  { signal, tell }: Job,
): Promise<T> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    tell({ phase: 'judging', share: step.value.done / step.value.of });
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    since = performance.now();
  }
}
