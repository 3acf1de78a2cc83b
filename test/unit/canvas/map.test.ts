import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailAt, READING_ZOOM } from '../../../renderer/canvas/geometry/detail.ts';
import { buildMapIndex, cardBox, laneNear } from '../../../renderer/canvas/geometry/map-index.ts';
import { MAX_MOUNTED, mountedIds } from '../../../renderer/canvas/geometry/mounted.ts';
import { trunksOf } from '../../../renderer/canvas/geometry/trunks.ts';
import type { Box } from '../../../renderer/canvas/geometry/viewport.ts';
import { firstCard, walk } from '../../../renderer/canvas/geometry/walk.ts';
import type { MapLayout } from '../../../shared/layout/types.ts';
import { CARD, layoutOf } from './layouts.ts';

const chart = layoutOf([
  { id: 'boss', x: 300, y: 20 },
  { id: 'right', x: 600, y: 420, managerId: 'boss' },
  { id: 'left', x: 0, y: 420, managerId: 'boss' },
  { id: 'below', x: 0, y: 520, managerId: 'boss' },
  { id: 'leaf', x: 600, y: 820, managerId: 'right' },
  { id: 'alone', x: 1200, y: 20 },
]);

/** The lines of the chart as records have them; the grid's layout has none of its own. */
const people = Object.fromEntries(
  chart.ids.map((id, order) => {
    const managerId = chart.lines.find((line) => line.personId === id)?.managerId ?? null;
    return [id, { id, managerId, order }];
  }),
);

/** The cards that touch a box, found the long way. */
function touching(layout: MapLayout, box: Box): number[] {
  return layout.ids.flatMap((_, i) => {
    const { x, y, width, height } = cardBox(layout, i);
    const touches =
      x <= box.x + box.width &&
      x + width >= box.x &&
      y <= box.y + box.height &&
      y + height >= box.y;
    return touches ? [i] : [];
  });
}

describe('finding cards', () => {
  it('finds the same cards in a box as looking at each of them', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 3000 }),
      y: fc.integer({ min: 0, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), place, (places, corner) => {
        const layout = layoutOf(places.map((at, i) => ({ id: `p${i}`, ...at })));
        const box = { ...corner, width: 700, height: 500 };
        expect(buildMapIndex(layout).cardsIn(box)).toEqual(touching(layout, box));
      }),
    );
  });

  it('finds them after some, or many, were moved by hand', () => {
    const places = fc.array(fc.record({ x: fc.nat(3000), y: fc.nat(3000) }), {
      minLength: 90,
      maxLength: 90,
    });
    fc.assert(
      fc.property(places, places, fc.nat(90), places, (before, after, count, [corner]) => {
        const layout = layoutOf(before.map((at, i) => ({ id: `p${i}`, ...at })));
        const box = { x: corner?.x ?? 0, y: corner?.y ?? 0, width: 700, height: 500 };
        buildMapIndex(layout).cardsIn(box);
        const x = layout.x.map((x, i) => (i < count ? (after[i]?.x ?? 0) : x));
        const y = layout.y.map((y, i) => (i < count ? (after[i]?.y ?? 0) : y));
        const moved = { ...layout, x, y };
        expect(buildMapIndex(moved).cardsIn(box)).toEqual(touching(moved, box));
      }),
    );
  });

  it('finds the card that is drawn on top, and what is below a dragged one', () => {
    const index = buildMapIndex(
      layoutOf([
        { id: 'under', x: 0, y: 0 },
        { id: 'over', x: 50, y: 20 },
      ]),
    );
    expect(index.cardAt({ x: 100, y: 40 })).toBe('over');
    expect(index.cardAt({ x: 100, y: 40 }, new Set(['over']))).toBe('under');
    expect(index.cardAt({ x: 10, y: 10 })).toBe('under');
    expect(index.cardAt({ x: 900, y: 900 })).toBeNull();
  });

  it('works on a map without anybody', () => {
    const index = buildMapIndex(layoutOf([]));
    expect(index.cardAt({ x: 0, y: 0 })).toBeNull();
    expect(index.linesIn({ x: 0, y: 0, width: 10, height: 10 })).toEqual([]);
  });

  it('finds the lines that pass through a box although no card is in it', () => {
    const found = buildMapIndex(chart).linesIn({ x: 380, y: 200, width: 40, height: 40 });
    expect(found.map((i) => chart.lines[i]?.personId).sort()).toEqual(['below', 'left', 'right']);
  });

  it('gives the lane at a height, and the nearest one outside of all', () => {
    expect(laneNear(chart.lanes, 399)?.layer).toBe('decision');
    expect(laneNear(chart.lanes, 400)?.layer).toBe('management');
    expect(laneNear(chart.lanes, -50)?.layer).toBe('decision');
    expect(laneNear(chart.lanes, 9999)?.layer).toBe('operational');
  });
});

describe('walking the reporting line', () => {
  it('goes to the manager, the first report and the peers', () => {
    expect(walk(chart, people, 'leaf', 'up')).toBe('right');
    expect(walk(chart, people, 'boss', 'down')).toBe('left');
    expect(walk(chart, people, 'left', 'right')).toBe('below');
    expect(walk(chart, people, 'below', 'right')).toBe('right');
    expect(walk(chart, people, 'right', 'left')).toBe('below');
  });

  it('ends at the ends', () => {
    expect(walk(chart, people, 'boss', 'up')).toBeNull();
    expect(walk(chart, people, 'leaf', 'down')).toBeNull();
    expect(walk(chart, people, 'right', 'right')).toBeNull();
    expect(walk(chart, people, 'nobody', 'left')).toBeNull();
  });

  it('has those who report to nobody as peers of each other, and begins with them', () => {
    expect(walk(chart, people, 'boss', 'right')).toBe('alone');
    expect(firstCard(chart, people)).toBe('boss');
    expect(firstCard(layoutOf([]), {})).toBeNull();
  });
});

describe('walking what is not all shown', () => {
  it('needs no lines of the layout, and reaches nobody who is folded away', () => {
    const grid = { ...chart, lines: [] };
    expect(walk(grid, people, 'leaf', 'up')).toBe('right');
    const folded = layoutOf([
      { id: 'right', x: 0, y: 0 },
      { id: 'left', x: 300, y: 0 },
    ]);
    expect(walk(folded, people, 'right', 'up')).toBeNull();
    expect(walk(folded, people, 'right', 'down')).toBeNull();
    expect(walk(folded, people, 'right', 'right')).toBe('left');
  });
});

describe('lines from afar', () => {
  it('has what the lines of one manager share once, and covers each line', () => {
    const trunks = trunksOf(chart);
    const pieces: number[][] = [];
    for (let i = 0; i < trunks.length; i += 4) pieces.push([...trunks.slice(i, i + 4)]);
    const straight = chart.lines.reduce((sum, { points }) => sum + points.length / 2 - 1, 0);
    expect(pieces.length).toBeLessThan(straight);
    for (const { points } of chart.lines)
      for (let i = 0; i + 3 < points.length; i += 2) {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(i, i + 4);
        const covered = pieces.some(
          ([a = 0, b = 0, c = 0, d = 0]) =>
            a <= Math.min(x0, x1) &&
            c >= Math.max(x0, x1) &&
            b <= Math.min(y0, y1) &&
            d >= Math.max(y0, y1),
        );
        expect(covered).toBe(true);
      }
  });

  it('does not join pieces that are apart', () => {
    const split = {
      ...chart,
      lines: [
        { managerId: 'boss', personId: 'left', points: [0, 0, 0, 10] },
        { managerId: 'boss', personId: 'right', points: [0, 50, 0, 60] },
      ],
    };
    expect([...trunksOf(split)]).toEqual([0, 0, 0, 10, 0, 50, 0, 60]);
  });
});

describe('what is mounted', () => {
  it('has what is in use first and never more than the limit', () => {
    const inView = Array.from({ length: 500 }, (_, i) => `v${i}`);
    const ids = mountedIds(['selected', 'hovered'], inView);
    expect(ids.size).toBe(MAX_MOUNTED);
    expect([...ids].slice(0, 2)).toEqual(['selected', 'hovered']);
  });

  it('counts a card once', () => {
    expect([...mountedIds(['a', 'b'], ['b', 'c'])]).toEqual(['a', 'b', 'c']);
  });
});

it('the level of detail follows the zoom', () => {
  expect([0.02, 0.18, 0.2, READING_ZOOM - 0.01, READING_ZOOM, 2].map(detailAt)).toEqual([
    'block',
    'block',
    'name',
    'name',
    'card',
    'card',
  ]);
});

it('cards have the size the layout gives them', () => {
  expect(buildMapIndex(chart).boxOf('boss')).toEqual({ x: 300, y: 20, ...CARD });
  expect(buildMapIndex(chart).boxOf('nobody')).toBeNull();
});
