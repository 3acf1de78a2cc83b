import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FUNCTIONS, LAYERS } from '../../../shared/domain/values.ts';
import { type Beside, type BesideBox, placeBeside } from '../../../shared/layout/beside.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { LAYOUT_MODES, type LayoutCard, type MapLayout } from '../../../shared/layout/types.ts';
import { card } from './trees.ts';

const SIZE = { width: 208, height: 88 };
const known = FUNCTIONS.filter((name) => name !== 'unknown');

const cards = fc
  .array(
    fc.record({
      layer: fc.constantFrom(...LAYERS),
      function: fc.constantFrom(...FUNCTIONS),
      manager: fc.nat(20),
      byHand: fc.option(fc.record({ x: fc.nat(3000), y: fc.nat(600) }), { nil: null }),
    }),
    { maxLength: 24 },
  )
  .map((people) =>
    people.map(
      ({ layer, function: name, manager, byHand }, i): LayoutCard =>
        card(`p${i}`, manager < i ? `p${manager}` : null, layer, {
          function: name,
          order: i,
          position: byHand,
        }),
    ),
  );
const wanted = fc
  .array(fc.record({ layer: fc.constantFrom(...LAYERS), function: fc.constantFrom(...known) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((seats) => seats.map((seat, i): Beside => ({ id: `g${i}`, ...seat })));

function cardBoxes({ ids, x, y, width, height }: MapLayout): BesideBox[] {
  return ids.map((id, i) => ({
    id,
    x: x[i] ?? 0,
    y: y[i] ?? 0,
    width: width[i] ?? 0,
    height: height[i] ?? 0,
  }));
}

function overlap(a: BesideBox, b: BesideBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const inItsLane = ({ lanes }: MapLayout, { layer }: Beside, { y, height }: BesideBox) => {
  const lane = lanes.find((one) => one.layer === layer);
  return lane !== undefined && y >= lane.y && y + height <= lane.y + lane.height;
};

test.each(LAYOUT_MODES)(
  'property: %s has room for what stands beside, and moves nobody',
  (mode) => {
    fc.assert(
      fc.property(cards, wanted, (people, seats) => {
        const before = layoutMap(people, { mode });
        const { layout, boxes } = placeBeside(before, seats, SIZE);
        expect(boxes.map(({ id }) => id)).toEqual(seats.map(({ id }) => id));
        const there = cardBoxes(layout);
        for (const [i, box] of boxes.entries()) {
          expect(there.filter((one) => overlap(one, box))).toEqual([]);
          expect(boxes.slice(i + 1).filter((one) => overlap(one, box))).toEqual([]);
          expect(inItsLane(layout, seats[i] as Beside, box)).toBe(true);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.bounds.x + layout.bounds.width);
          const cell = layout.cells.find(
            (one) => one.layer === seats[i]?.layer && one.function === seats[i]?.function,
          );
          if (mode === 'grid')
            expect(
              cell && box.x >= cell.x && box.x + box.width <= cell.x + cell.width,
              'in its cell',
            ).toBe(true);
        }
        const top = (of: MapLayout, id: string) => {
          const person = people.find((one) => one.id === id);
          return of.lanes.find(({ layer }) => layer === person?.layer)?.y ?? 0;
        };
        const places = (of: MapLayout) =>
          cardBoxes(of).map(({ id, x, y }) => [id, x, Math.round(1000 * (y - top(of, id)))]);
        expect(places(layout)).toEqual(places(before));
      }),
      { numRuns: 150 },
    );
  },
);

test('nothing beside leaves the layout as it is; at the end of a lane only the map gets wider', () => {
  const before = layoutMap([card('a', null, 'decision'), card('b', 'a', 'operational')]);
  expect(placeBeside(before, [], SIZE).layout).toBe(before);
  const { layout, boxes } = placeBeside(
    before,
    [{ id: 'g', layer: 'management', function: 'technical' }],
    SIZE,
  );
  expect(layout.y).toBe(before.y);
  // Right of the line that runs through the empty lane.
  expect(boxes[0]?.x).toBeGreaterThan(before.lines[0]?.points[0] ?? 0);
});

test('lanes below make room in the grid when a cell is full', () => {
  const staff = [0, 1, 2].map((i) => card(`f${i}`, null, 'management', { function: 'finance' }));
  const before = layoutMap([...staff, card('op', null, 'operational')], { mode: 'grid' });
  const { layout, boxes } = placeBeside(
    before,
    [{ id: 'g', layer: 'management', function: 'finance' }],
    SIZE,
  );
  expect(boxes[0]?.y).toBeGreaterThan(layout.y[layout.index.get('f2') ?? 0] ?? 0);
  expect(layout.bounds.height).toBeGreaterThan(before.bounds.height);
  const op = (of: MapLayout) => of.y[of.index.get('op') ?? 0] ?? 0;
  expect(op(layout) - op(before)).toBe(layout.bounds.height - before.bounds.height);
});
