import { evaluateAll } from '../../shared/rules/index.ts';
import { realisticAccount } from '../fixtures/realistic-account.ts';
import { TODAY } from '../fixtures/records.ts';
import { type Figure, figure, timed } from './measure.ts';

const OPPORTUNITIES = 5;
const SIZES = [
  { people: 500, runs: 200, p50: 4 },
  { people: 5_000, runs: 50, p50: 40 },
] as const;

/** All rules and the score of every opportunity of an account, on realistic assessments. */
export async function rules(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { people, runs, p50 } of SIZES) {
    const records = realisticAccount(people, OPPORTUNITIES);
    const ms: number[] = [];
    for (let run = 0; run < runs; run += 1) ms.push(await timed(() => evaluateAll(records, TODAY)));
    const name = `all rules and the score: ${people} people, ${OPPORTUNITIES} opportunities`;
    figures.push(figure(name, ms, { p50 }));
  }
  return figures;
}
