import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revealingBeside } from '../../../renderer/canvas/geometry/reveal-beside.ts';
import { toScreen, type Viewport } from '../../../renderer/canvas/geometry/viewport.ts';

const SIZE = { width: 920, height: 700 };
const LEGEND = { x: 12, y: 540, width: 160, height: 148 };
const MINIMAP = { x: 712, y: 560, width: 196, height: 128 };
const CARD = { x: 0, y: 0, width: 208, height: 88 };

function shown(view: Viewport) {
  const { x, y } = toScreen(view, CARD);
  return { x, y, right: x + CARD.width * view.zoom, bottom: y + CARD.height * view.zoom };
}

describe('what is revealed', () => {
  it('comes to lie in view and under nothing, wherever it was', () => {
    const place = fc.record({
      x: fc.integer({ min: -3_000, max: 3_000 }),
      y: fc.integer({ min: -3_000, max: 3_000 }),
      zoom: fc.constantFrom(0.3, 0.7, 1, 1.6),
    });
    fc.assert(
      fc.property(place, (view) => {
        const card = shown(revealingBeside(view, SIZE, CARD, 56, [LEGEND, MINIMAP]));
        expect(Math.min(card.x, card.y)).toBeGreaterThanOrEqual(8);
        expect(card.right).toBeLessThanOrEqual(SIZE.width - 8);
        expect(card.bottom).toBeLessThanOrEqual(SIZE.height - 8);
        for (const over of [LEGEND, MINIMAP])
          expect(
            card.right <= over.x ||
              card.x >= over.x + over.width ||
              card.bottom <= over.y ||
              card.y >= over.y + over.height,
          ).toBe(true);
      }),
    );
  });

  it('moves nothing when it can be seen, and takes the shortest way out', () => {
    const view = { x: 300, y: 300, zoom: 1 };
    expect(revealingBeside(view, SIZE, CARD, 56, [LEGEND, MINIMAP])).toBe(view);
    const below = { x: 660, y: 545, zoom: 1 };
    expect(revealingBeside(below, SIZE, CARD, 0, [MINIMAP])).toEqual({ ...below, y: 460 });
  });

  it('stays where there is no room beside what lies over it', () => {
    const whole = { x: 0, y: 0, ...SIZE };
    const view = { x: 300, y: 300, zoom: 1 };
    expect(revealingBeside(view, SIZE, CARD, 56, [whole])).toBe(view);
  });
});
