import type { Finding } from '../domain/gap.ts';
import { LAYERS, type Layer } from '../domain/values.ts';
import { isMidStageOrLater } from './lateness.ts';
import { isLayerEmpty } from './layer-empty.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * layer.unreached: a layer has named people and we have met none of them. Met is a reach of met or more, or a logged
 * visit, demonstration, meeting or dinner. High from the mid stage (deck: contact at every level).
 */
export function layerUnreached(input: RuleInput, index: RuleIndex): Finding[] {
  return LAYERS.filter((layer) => !isLayerEmpty(layer, index) && !isLayerMet(layer, index)).map(
    (layer) => ({
      rule: 'layer.unreached',
      severity: isMidStageOrLater(input) ? 'high' : 'medium',
      subjects: [{ kind: 'layer', id: layer }],
      values: {
        people: index.account.byLayer[layer].length,
        stage: input.records.account.stage,
      },
    }),
  );
}

/** Whether we have met somebody of a layer. */
export function isLayerMet(layer: Layer, { account }: RuleIndex): boolean {
  return account.byLayer[layer].some(({ id }) => account.met.has(id));
}
