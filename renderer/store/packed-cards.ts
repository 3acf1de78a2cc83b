import { FUNCTIONS, LAYERS } from '../../shared/domain/values.ts';
import type { LayoutCard } from '../../shared/layout/types.ts';

/** Cards as they travel to another thread: thousands of objects cost ten times as much to send as a few arrays. */
export interface PackedCards {
  /** One a line. */
  readonly ids: string;
  /** Place of the manager among the cards, −1 without one; place of layer and function in their lists. */
  readonly places: Int32Array<ArrayBuffer>;
  /** Order, width, height, x and y; the last two are NaN where the layout places the card. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly members: readonly (readonly [card: number, memberIds: readonly string[]])[];
}

/** Cards that are packed in a few milliseconds. */
const AT_ONCE = 5_000;
const PLACES = 3;
const NUMBERS = 5;

/** In steps, for a window that goes on between them. */
export function* packCards(cards: readonly LayoutCard[]): Generator<undefined, PackedCards> {
  const places = new Int32Array(PLACES * cards.length);
  const numbers = new Float64Array(NUMBERS * cards.length);
  const index = new Map<string, number>();
  for (const [i, { id }] of cards.entries()) {
    index.set(id, i);
    if (i % AT_ONCE === 0) yield;
  }
  const members: [number, readonly string[]][] = [];
  for (const [i, card] of cards.entries()) {
    if (i % AT_ONCE === 0) yield;
    const { managerId, layer, position } = card;
    const manager = managerId === null ? -1 : (index.get(managerId) ?? -1);
    places.set([manager, LAYERS.indexOf(layer), FUNCTIONS.indexOf(card.function)], PLACES * i);
    const [x, y] = position ? [position.x, position.y] : [Number.NaN, Number.NaN];
    numbers.set([card.order, card.width, card.height, x, y], NUMBERS * i);
    if (card.memberIds.length > 0) members.push([i, card.memberIds]);
  }
  return { ids: cards.map(({ id }) => id).join('\n'), places, numbers, members };
}

export function unpackCards({ ids, places, numbers, members }: PackedCards): LayoutCard[] {
  const all = ids === '' ? [] : ids.split('\n');
  const memberIds = new Map(members);
  return all.map((id, i) => {
    const [manager = -1, layer = 0, called = 0] = places.subarray(PLACES * i, PLACES * (i + 1));
    const [order = 0, width = 0, height = 0, x = 0, y = 0] = numbers.subarray(
      NUMBERS * i,
      NUMBERS * (i + 1),
    );
    return {
      id,
      layer: LAYERS[layer] ?? 'operational',
      function: FUNCTIONS[called] ?? 'unknown',
      managerId: all[manager] ?? null,
      order,
      memberIds: memberIds.get(i) ?? [],
      position: Number.isNaN(x) ? null : { x, y },
      width,
      height,
    };
  });
}
