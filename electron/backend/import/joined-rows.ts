import type { Draft } from './drafts.ts';

const TEXTS = ['name', 'title', 'department', 'email', 'phone', 'notes'] as const;

/**
 * The drafts with what the rows that belong to them say besides: only what the first row leaves open.
 *
 * @param places Place of the draft each one belongs to; its own for most.
 */
export function joinRows(drafts: readonly Draft[], places: readonly number[]): readonly Draft[] {
  const joined = [...drafts];
  places.forEach((place, own) => {
    const [first, further] = [joined[place], drafts[own]];
    if (place !== own && first && further) joined[place] = filled(first, further);
  });
  return joined;
}

function filled(first: Draft, further: Draft): Draft {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, first[field] || further[field]]));
  return {
    ...first,
    ...texts,
    buyingRoles: [...new Set([...first.buyingRoles, ...further.buyingRoles])],
    layer: first.layer ?? further.layer,
    function: first.function ?? further.function,
    layerSaid: first.layerSaid || (first.layer === null && further.layerSaid),
    functionSaid: first.functionSaid || (first.function === null && further.functionSaid),
    managerId: first.managerId || further.managerId,
    managerName: first.managerName || further.managerName,
  };
}
