import type { Finding } from '../domain/gap.ts';
import { LAYERS, type Layer } from '../domain/values.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * layer.empty: a layer has no named person. Ghosts do not count, nor do posts whose holder's name is not known unless
 * we have met them. A ghost with an owner and a date that has not passed softens it: the search is under way.
 */
export function layerEmpty(input: RuleInput, index: RuleIndex): Finding[] {
  return LAYERS.filter((layer) => isLayerEmpty(layer, index)).map((layer) => {
    const ghosts = index.account.ghosts.filter((ghost) => ghost.layer === layer);
    const isSought = ghosts.some(
      ({ ownerId, dueDate }) =>
        ownerId !== null &&
        Object.hasOwn(input.records.teamMembers, ownerId) &&
        dueDate !== null &&
        dueDate >= input.date,
    );
    return {
      rule: 'layer.empty',
      severity: isSought ? 'medium' : 'high',
      subjects: [{ kind: 'layer', id: layer }],
      values: {
        unnamedPosts: index.account.byLayer[layer].length,
        ghosts: ghosts.length,
        sought: isSought,
      },
    };
  });
}

/** Whether a layer has neither a named person nor one we have met. */
export function isLayerEmpty(layer: Layer, { account }: RuleIndex): boolean {
  return !account.byLayer[layer].some(({ id }) => account.named.has(id) || account.met.has(id));
}
