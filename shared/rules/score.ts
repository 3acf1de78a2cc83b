import {
  type Finding,
  RULE_IDS,
  type RuleId,
  type SCORE_PARTS,
  type Score,
} from '../domain/gap.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import { openFindings } from './open-findings.ts';
import type { ScoreCounts } from './score-counts.ts';
import { functionsPoints, functionsRules, layersPoints, layersRules } from './score-coverage.ts';
import { FRESHNESS_POINTS, freshnessPoints, freshnessRules } from './score-freshness.ts';
import { influencesPoints, influencesRules } from './score-influences.ts';
import { resiliencePoints, resilienceRules } from './score-resilience.ts';
import type { Thresholds } from './thresholds.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** The score cannot rise above this while nobody is known to release the money. */
const CAP_WITHOUT_ECONOMIC = 60;

const OF = {
  influences: 40,
  layers: 20,
  functions: 15,
  freshness: FRESHNESS_POINTS,
  resilience: 10,
} as const satisfies Record<PartId, number>;
type PartId = (typeof SCORE_PARTS)[number];

/**
 * Coverage score 0–100 of one opportunity: whole points that add up to the total before the cap, each part with the
 * rules that cost it points. Points follow from what is counted, not from what the rules found: a waiver accepts a gap
 * and a switch hides it, but neither covers anything. Source: RULES.md, "Coverage score".
 */
export function coverageScore(
  input: RuleInput,
  index: RuleIndex,
  findings: readonly Finding[],
): Score {
  const open = openFindings(findings);
  const { opportunity, thresholds } = input;
  const points = pointsOf(index.counts, opportunity);
  const part = (id: PartId, rules: readonly RuleId[]) => ({
    id,
    points: points[id],
    of: OF[id],
    rules: RULE_IDS.filter((rule) => rules.includes(rule)),
  });
  const parts = [
    part('influences', influencesRules(index, open)),
    part('layers', layersRules(open)),
    part('functions', functionsRules(input, index, open)),
    part('freshness', freshnessRules(index, open)),
    part('resilience', resilienceRules(index, open)),
  ];
  const total = scoreTotal(index.counts, opportunity, thresholds);
  return { total, cap: capOf(index.counts, thresholds), parts };
}

/** The total alone, out of what is counted. */
export function scoreTotal(
  counts: ScoreCounts,
  opportunity: Opportunity,
  thresholds: Thresholds,
): number {
  const { influences, layers, functions, freshness, resilience } = pointsOf(counts, opportunity);
  const sum = influences + layers + functions + freshness + resilience;
  return Math.min(sum, capOf(counts, thresholds) ?? sum);
}

/** Whether a map holds enough to be judged: enough people, or one assessment that says anything. */
export function isStarted(
  { present, speaking }: Pick<ScoreCounts, 'present' | 'speaking'>,
  { startPeople }: Thresholds,
): boolean {
  return present >= startPeople || speaking > 0;
}

function capOf(counts: ScoreCounts, thresholds: Thresholds): number | null {
  return isStarted(counts, thresholds) && counts.held.economic === 0 ? CAP_WITHOUT_ECONOMIC : null;
}

function pointsOf(counts: ScoreCounts, opportunity: Opportunity): Record<PartId, number> {
  return {
    influences: Math.round(influencesPoints(counts)),
    layers: Math.round(layersPoints(counts)),
    functions: Math.round(functionsPoints(counts, opportunity)),
    freshness: Math.round(freshnessPoints(counts)),
    resilience: Math.round(resiliencePoints(counts)),
  };
}
