import type { BuyingFunction, Layer } from '../../../shared/domain/values.ts';
import { FUNCTIONS, LAYERS } from '../../../shared/domain/values.ts';
import type { LayoutCard } from '../../../shared/layout/types.ts';

export interface Shape {
  readonly seed: number;
  readonly count: number;
  /** How far back a card looks for its manager: 1 makes a chain, a large number a broad tree. */
  readonly reach: number;
  /** Part of the cards whose layer does not follow from their manager's. */
  readonly untidy: number;
  /** Part of the cards without a manager, half of them naming one who is not there. */
  readonly roots: number;
  readonly byHand: number;
}

/** A number generator of 0 … 1: the same seed gives the same numbers (mulberry32). */
export function numbers(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random forest of cards of random sizes. */
export function randomCards(shape: Shape): LayoutCard[] {
  const next = numbers(shape.seed);
  const cards: LayoutCard[] = [];
  const lanes: number[] = [];
  for (let i = 0; i < shape.count; i++) {
    const isRoot = i === 0 || next() < shape.roots;
    const manager = isRoot ? -1 : Math.max(0, i - 1 - Math.floor(next() ** 2 * shape.reach));
    const own = lanes[manager] ?? 0;
    const follows = Math.min(2, own + (next() < 0.4 ? 1 : 0));
    const lane = next() < shape.untidy ? Math.floor(next() * 3) : follows;
    lanes.push(lane);
    const stranger = next() < 0.5 ? 'nobody' : null;
    const byHand = next() < shape.byHand;
    cards.push({
      id: `c${i}`,
      layer: LAYERS[lane] as Layer,
      function: FUNCTIONS[Math.floor(next() ** 2 * FUNCTIONS.length)] as BuyingFunction,
      managerId: isRoot ? stranger : `c${manager}`,
      order: Math.floor(next() * 5),
      memberIds: next() < 0.03 ? [`c${Math.floor(next() * shape.count)}`] : [],
      width: 120 + Math.floor(next() * 260),
      height: 40 + Math.floor(next() * 160),
      position: byHand ? { x: next() * 3000 - 500, y: next() * 1500 } : null,
    });
  }
  return cards;
}

/** The same cards in another order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = numbers(seed);
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

export function card(
  id: string,
  managerId: string | null,
  layer: Layer,
  more?: Partial<LayoutCard>,
): LayoutCard {
  const size = { width: 208, height: 84 };
  const place = { function: 'unknown', order: 0, memberIds: [], position: null } as const;
  return { id, managerId, layer, ...place, ...size, ...more };
}
