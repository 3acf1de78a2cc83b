import { indexAccount } from '../../shared/rules/account-index.ts';
import { indexOpportunity } from '../../shared/rules/opportunity-index.ts';
import { runResilience } from '../../shared/rules/resilience.ts';
import { resilienceFragile } from '../../shared/rules/resilience-fragile.ts';
import { DEFAULT_THRESHOLDS } from '../../shared/rules/thresholds.ts';
import { realisticAccount } from '../fixtures/realistic-account.ts';
import { TODAY } from '../fixtures/records.ts';
import { type Figure, figure, timed } from './measure.ts';

const RUNS = 60;

/** Everybody taken away in turn, and the rule that finds the fragile ones at every edit. */
export async function resilience(rounds: number): Promise<Figure[]> {
  const records = realisticAccount(500, 5);
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    whole.push(await timed(() => runResilience(records, 'deal0', TODAY)));
  return [
    figure('resilience of 500 people', whole, { p50: 1_000 }),
    figure('the fragile among 500 people', await rule(500), { p50: 0.5 }),
    figure('the fragile among 5,000 people', await rule(5_000), { p50: 3 }),
  ];
}

/** The rule alone, on indexes made afresh as at an edit. */
async function rule(people: number): Promise<number[]> {
  const records = realisticAccount(people, 1);
  const opportunity = records.opportunities.deal0;
  if (!opportunity) throw new Error('no opportunity');
  const input = { records, opportunity, date: TODAY, thresholds: DEFAULT_THRESHOLDS };
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const index = indexOpportunity(indexAccount(records, TODAY), input);
    samples.push(await timed(() => resilienceFragile(input, index)));
  }
  return samples;
}
