import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAYERS } from '../../../shared/domain/values.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { GridCell } from '../../../shared/layout/types.ts';
import {
  type Box,
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

const modes = ['tree', 'compact', 'grid'] as const;

test.each(['tree', 'compact'] as const)(
  'random forests, %s: cards apart, in their lanes, below their managers; lines pass no card and cross only where people report upwards',
  (mode) => {
    fc.assert(
      fc.property(shape, (of) => {
        const cards = randomCards(of);
        const layout = layoutMap(cards, { mode });
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
  },
  60_000,
);

test('random forests in the grid: cards apart, each in the cell of its layer and function, all cells there', () => {
  fc.assert(
    fc.property(shape, fc.constantFrom(0, 0.5), (of, byHand) => {
      const cards = randomCards({ ...of, byHand });
      const layout = layoutMap(cards, { mode: 'grid' });
      const placed = boxes(layout);
      const { bounds, cells, columns } = layout;
      expect(overlaps(placed.values())).toEqual([]);
      expect(strays(cards, layout)).toEqual([]);
      expect(layout.lines).toEqual([]);
      expect(cells).toHaveLength(LAYERS.length * columns.length);
      const inCell = (box: Box, cell: GridCell) =>
        box.left >= cell.x &&
        box.right <= cell.x + cell.width &&
        box.top >= cell.y &&
        box.bottom <= cell.y + cell.height;
      let counted = 0;
      for (const cell of cells) {
        const members = cards.filter(
          (card) => card.layer === cell.layer && card.function === cell.function,
        );
        expect(cell.count).toBe(members.length);
        expect(members.filter(({ id }) => !inCell(placed.get(id) as Box, cell))).toEqual([]);
        counted += members.length;
      }
      expect(counted).toBe(cards.length);
      if (cards.length < 30) return;
      expect(bounds.width / bounds.height).toBeGreaterThan(1);
      expect(bounds.width / bounds.height).toBeLessThan(3);
    }),
    { numRuns: 60, examples: LARGE.map(([of]) => [of, 0]) },
  );
}, 60_000);

test('random forests: the order of the input does not matter', () => {
  fc.assert(
    fc.property(shape, fc.nat(), fc.constantFrom(...modes), (of, seed, mode) => {
      const cards = randomCards({ ...of, byHand: 0.05 });
      expect(layoutMap(shuffled(cards, seed), { mode })).toEqual(layoutMap(cards, { mode }));
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('random forests with cards placed by hand: these stand where they were put, the others apart', () => {
  fc.assert(
    fc.property(
      shape,
      fc.constantFrom(0.05, 0.5, 1),
      fc.constantFrom('tree', 'compact'),
      (of, byHand, mode) => {
        const cards = randomCards({ ...of, byHand });
        const layout = layoutMap(cards, { mode });
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
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
