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

/** Four functions: each full when somebody is there or it takes no part in the purchase. */
export function functionsPart(
  { opportunity }: RuleInput,
  { account }: RuleIndex,
  open: OpenFindings,
): ScorePart {
  const shares = COVERED_FUNCTIONS.map((name) =>
    account.byFunction[name].length > 0 || opportunity.notInvolved.includes(name) ? 1 : 0,
  );
  return {
    share: average(shares),
    of: 15,
    rules: new Set(open.has('function.empty') ? (['function.empty'] as const) : []),
  };
}

function average(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
