import type { RuleId } from '../domain/gap.ts';
import { COVERED_FUNCTIONS, LAYERS } from '../domain/values.ts';
import { isLayerEmpty } from './layer-empty.ts';
import { isLayerMet } from './layer-unreached.ts';
import type { OpenFindings } from './open-findings.ts';
import type { ScorePart } from './score-part.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** Three layers: each full when somebody there is met, half when somebody is only named. */
export function layersPart(index: RuleIndex, open: OpenFindings): ScorePart {
  const shares = LAYERS.map((layer) => {
    if (isLayerMet(layer, index)) return 1;
    return isLayerEmpty(layer, index) ? 0 : 0.5;
  });
  return {
    share: average(shares),
    of: 20,
    rules: new Set(
      (['layer.empty', 'layer.unreached'] satisfies RuleId[]).filter((rule) => open.has(rule)),
    ),
  };
}

/**
 * Four functions: each full when somebody there is met or it takes no part in the purchase, half when somebody is
 * only on the map.
 */
export function functionsPart(
  { opportunity }: RuleInput,
  { account }: RuleIndex,
  open: OpenFindings,
): ScorePart {
  const rules = new Set<RuleId>();
  const shares = COVERED_FUNCTIONS.map((name) => {
    const people = account.byFunction[name];
    if (opportunity.notInvolved.includes(name)) return 1;
    if (people.some(({ id }) => account.met.has(id))) return 1;
    if (open.concerns('function.empty', name)) rules.add('function.empty');
    if (people.some(({ id }) => open.concerns('contact.never', id))) rules.add('contact.never');
    return people.length > 0 ? 0.5 : 0;
  });
  return { share: average(shares), of: 15, rules };
}

function average(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
