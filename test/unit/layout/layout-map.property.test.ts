import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import {
  boxes,
  crossings,
  looseLines,
  notBelow,
  overlaps,
  piercings,
  sharedByStrangers,
  strays,
} from './checks.ts';
import { randomCards, type Shape, shuffled } from './trees.ts';

const shape: fc.Arbitrary<Shape> = fc.record({
  seed: fc.nat(),
  count: fc.nat(150),
  reach: fc.constantFrom(1, 3, 20, 400),
  untidy: fc.constantFrom(0, 0, 0.05, 1),
  roots: fc.constantFrom(0, 0.02, 0.3),
  byHand: fc.constant(0),
});

const base = { seed: 11, count: 3000, reach: 400, untidy: 0, roots: 0.02, byHand: 0 };
const LARGE: [Shape][] = [[base], [{ ...base, reach: 20, untidy: 0.05 }], [{ ...base, untidy: 1 }]];

test('random forests: cards apart, in their lanes, below their managers; lines pass no card and cross only where people report upwards', () => {
  fc.assert(
    fc.property(shape, (of) => {
      const cards = randomCards(of);
      const layout = layoutMap(cards);
      const placed = boxes(layout);
      expect(layout.ids).toHaveLength(cards.length);
      expect(overlaps(placed.values())).toEqual([]);
      expect(strays(cards, layout)).toEqual([]);
      expect(notBelow(cards, layout)).toEqual([]);
      expect(looseLines(layout)).toEqual([]);
      expect(piercings(layout.lines, placed.values())).toEqual([]);
      if (of.untidy > 0) return;
      expect(sharedByStrangers(layout)).toEqual([]);
      if (of.count < 500) expect(crossings(layout)).toEqual([]);
    }),
    { numRuns: 100, examples: LARGE },
  );
}, 60_000);

test('random forests: the order of the input does not matter', () => {
  fc.assert(
    fc.property(shape, fc.nat(), (of, seed) => {
      const cards = randomCards({ ...of, byHand: 0.05 });
      expect(layoutMap(shuffled(cards, seed))).toEqual(layoutMap(cards));
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('random forests with cards placed by hand: these stand where they were put, the others apart', () => {
  fc.assert(
    fc.property(shape, fc.constantFrom(0.05, 0.5, 1), (of, byHand) => {
      const cards = randomCards({ ...of, byHand });
      const layout = layoutMap(cards);
      const placed = boxes(layout);
      expect(strays(cards, layout)).toEqual([]);
      expect(looseLines(layout)).toEqual([]);
      for (const { id, layer, position } of cards) {
        if (!position) continue;
        const lane = layout.lanes.find((candidate) => candidate.layer === layer);
        expect(placed.get(id)).toMatchObject({
          left: position.x,
          top: (lane?.y ?? 0) + position.y,
        });
        placed.delete(id);
      }
      expect(overlaps(placed.values())).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
