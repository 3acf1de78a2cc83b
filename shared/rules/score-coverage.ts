import type { RuleId } from '../domain/gap.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import { COVERED_FUNCTIONS, LAYERS } from '../domain/values.ts';
import type { OpenFindings } from './open-findings.ts';
import type { ScoreCounts } from './score-counts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** Up to 20 for the three layers: each full when somebody there is met, half when somebody is only named. */
export function layersPoints({ layers }: ScoreCounts): number {
  const shares = LAYERS.reduce((sum, layer) => {
    const { known, met } = layers[layer];
    return sum + (met > 0 ? 1 : known > 0 ? 0.5 : 0);
  }, 0);
  return (shares * 20) / LAYERS.length;
}

/** The open rules that cost points of the layers. */
export function layersRules(open: OpenFindings): RuleId[] {
  return (['layer.empty', 'layer.unreached'] satisfies RuleId[]).filter((rule) => open.has(rule));
}

/**
 * Up to 15 for the four functions: each full when somebody there is met or it takes no part in the purchase, half when
 * somebody is only on the map.
 */
export function functionsPoints({ functions }: ScoreCounts, { notInvolved }: Opportunity): number {
  const shares = COVERED_FUNCTIONS.reduce((sum, name) => {
    const { people, met } = functions[name];
    return sum + (met > 0 || notInvolved.includes(name) ? 1 : people > 0 ? 0.5 : 0);
  }, 0);
  return (shares * 15) / COVERED_FUNCTIONS.length;
}

/** The open rules that cost points of the functions. */
export function functionsRules(
  { opportunity }: RuleInput,
  { account, counts }: RuleIndex,
  open: OpenFindings,
): RuleId[] {
  return COVERED_FUNCTIONS.filter(
    (name) => !opportunity.notInvolved.includes(name) && counts.functions[name].met === 0,
  ).flatMap((name): RuleId[] => [
    ...(open.concerns('function.empty', name) ? (['function.empty'] as const) : []),
    ...(account.byFunction[name].some(({ id }) => open.concerns('contact.never', id))
      ? (['contact.never'] as const)
      : []),
  ]);
}
