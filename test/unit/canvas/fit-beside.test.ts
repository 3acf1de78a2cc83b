import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittedBeside } from '../../../renderer/canvas/geometry/fit-beside.ts';
import { buildMapIndex } from '../../../renderer/canvas/geometry/map-index.ts';
import { fitted, toScreen, visibleBox } from '../../../renderer/canvas/geometry/viewport.ts';
import { CARD, layoutOf } from './layouts.ts';

const SIZE = { width: 1200, height: 800 };
const MARGINS = { left: 136, right: 40, top: 32, bottom: 32 };
const LEGEND = { x: 12, y: 560, width: 210, height: 228 };
const MINIMAP = { x: 992, y: 660, width: 196, height: 128 };

const maps = fc
  .array(fc.record({ x: fc.nat(1_800), y: fc.nat(1_100) }), { minLength: 1, maxLength: 30 })
  .map((cards) => buildMapIndex(layoutOf(cards.map((card, i) => ({ ...card, id: `p${i}` })))));

it('no card of a map that is shown whole lies below legend or minimap, and none out of sight', () => {
  fc.assert(
    fc.property(maps, (index) => {
      const viewport = fittedBeside(index, SIZE, MARGINS, [LEGEND, MINIMAP]);
      const seen = visibleBox(viewport, SIZE);
      const { x, y, ids } = index.layout;
      for (let i = 0; i < ids.length; i++) {
        const corner = toScreen(viewport, { x: x[i] ?? 0, y: y[i] ?? 0 });
        const right = corner.x + CARD.width * viewport.zoom;
        const bottom = corner.y + CARD.height * viewport.zoom;
        for (const over of [LEGEND, MINIMAP])
          expect(right <= over.x || corner.x >= over.x + over.width || bottom <= over.y).toBe(true);
        expect((x[i] ?? 0) >= seen.x && (y[i] ?? 0) >= seen.y).toBe(true);
      }
    }),
  );
});

it('a map whose cards are elsewhere is as large as without them', () => {
  const index = buildMapIndex(layoutOf([{ id: 'ada', x: 1_500, y: 10 }]));
  const plain = fitted(index.layout.bounds, SIZE, MARGINS);
  expect(fittedBeside(index, SIZE, MARGINS, [LEGEND, MINIMAP])).toEqual(plain);
  expect(fittedBeside(index, SIZE, MARGINS, [])).toEqual(plain);
});
