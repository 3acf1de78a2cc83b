import type { Node } from '@xyflow/react';

/** A card that is mounted: what it says of itself, and whether it carries a gap mark. */
export type CardFlowNode = Node<
  { readonly gaps: boolean; readonly label: string; readonly description: string },
  'card'
>;

/** Id of a mounted card's element, by which the map names its current card. */
export function cardElementId(personId: string): string {
  return `card-${personId}`;
}
