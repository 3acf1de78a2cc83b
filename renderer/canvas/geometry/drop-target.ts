import type { BuyingFunction, Layer } from '../../../shared/domain/values.ts';
import type { Lane } from '../../../shared/layout/types.ts';
import type { GhostPlace } from '../../store/types.ts';
import { laneNear } from './map-index.ts';

/** What letting go of the dragged cards would do. */
export type DropTarget =
  | { readonly kind: 'manager'; readonly managerId: string; readonly allowed: boolean }
  | { readonly kind: 'seat'; readonly place: GhostPlace }
  | { readonly kind: 'lane'; readonly layer: Layer }
  | { readonly kind: 'cell'; readonly layer: Layer; readonly function: BuyingFunction }
  | { readonly kind: 'place' };

export interface DropQuestion {
  readonly dragged: readonly string[];
  /** The dragged card that the pointer holds. */
  readonly grabbed: string;
  /** The card under the pointer, none of the dragged ones. */
  readonly over: string | null;
  /** Height of the middle of the grabbed card, map units. */
  readonly y: number;
  readonly lanes: readonly Lane[];
  readonly layerOf: (personId: string) => Layer | null;
  /** Whether the first reports to the second, directly or not. */
  readonly isBelow: (personId: string, managerId: string) => boolean;
}

/** A card under the pointer becomes the manager; else another lane changes the layer; else the cards only move. */
export function dropTarget(question: DropQuestion): DropTarget {
  const { dragged, over, lanes } = question;
  if (over !== null) {
    const allowed = !dragged.some((id) => id === over || question.isBelow(over, id));
    return { kind: 'manager', managerId: over, allowed };
  }
  const layer = laneNear(lanes, question.y)?.layer;
  if (layer === undefined || layer === question.layerOf(question.grabbed)) return { kind: 'place' };
  return { kind: 'lane', layer };
}
