import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIE_KINDS } from '../../../shared/domain/tie.ts';
import { beside, endOf, evenSteps, onCurve, throughCorners } from '../../../shared/scene/curve.ts';
import { tieCurve, tieCurves } from '../../../shared/scene/tie-curve.ts';
import { drawTie } from '../../../shared/scene/ties.ts';

const box = (x: number, y: number) => ({ x, y, width: 208, height: 88 });
const place = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});

const curve = tieCurve(box(0, 0), box(400, 300));

describe('ties', () => {
  it('differ in form by kind', () => {
    const forms = TIE_KINDS.map((kind) =>
      JSON.stringify(
        drawTie({ kind, strength: 1 }, curve).map((p) => ({
          ...p,
          fill: 'fill' in p,
          stroke: 'stroke' in p,
        })),
      ),
    );
    expect(new Set(forms).size).toBe(TIE_KINDS.length);
  });

  it('are the heavier the stronger; of unknown strength like none of them', () => {
    for (const kind of TIE_KINDS) {
      const weights = [1, 2, 3, null].map((strength) => {
        const [line] = drawTie({ kind, strength }, curve);
        return line && 'strokeWidth' in line ? (line.strokeWidth ?? 0) : 0;
      });
      expect(weights.slice(0, 3)).toEqual(weights.slice(0, 3).toSorted((x, y) => x - y));
      expect(new Set(weights).size).toBe(4);
    }
  });

  it('begin and end just outside their cards wherever these stand, with finite numbers', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom(...TIE_KINDS), (a, b, kind) => {
        const [from, to] = [box(a.x, a.y), box(b.x, b.y)];
        for (const curve of tieCurves(from, to)) {
          for (const [point, card] of [
            [curve[0] ?? [0, 0], from],
            [endOf(curve), to],
          ] as const) {
            const dx = Math.max(card.x - point[0], 0, point[0] - card.x - card.width);
            const dy = Math.max(card.y - point[1], 0, point[1] - card.y - card.height);
            expect(Math.hypot(dx, dy)).toBeCloseTo(3, 6);
          }
          for (const p of drawTie({ kind, strength: 3 }, curve))
            expect(p.kind === 'path' && p.d).toMatch(/^[-MLCZ\d. ]+$/);
        }
      }),
    );
  });

  it('turn corners without a jump in place or direction, also beside the way', () => {
    const corners = [
      [0, 0],
      [0, 100],
      [200, 100],
      [200, 400],
    ] as const;
    const way = throughCorners(corners, 22);
    expect([way[0], endOf(way)]).toEqual([corners[0], corners[3]]);
    for (const path of [way, beside(way, 2)])
      for (let i = 0; i < 1_000; i++) {
        const [here, next] = [onCurve(path, i / 1_000), onCurve(path, (i + 1) / 1_000)];
        expect(Math.hypot(next.at[0] - here.at[0], next.at[1] - here.at[1])).toBeLessThan(3);
        expect(here.along[0] * next.along[0] + here.along[1] * next.along[1]).toBeGreaterThan(0.9);
      }
  });

  it('space the teeth of a zigzag evenly', () => {
    const curve = tieCurve(box(0, 0), box(900, 0));
    const points = evenSteps(curve, 6).map((t) => onCurve(curve, t).at);
    const gaps = points
      .slice(1)
      .map((p, i) => Math.hypot(p[0] - (points[i]?.[0] ?? 0), p[1] - (points[i]?.[1] ?? 0)));
    expect(Math.min(...gaps)).toBeGreaterThan(4.5);
    expect(Math.max(...gaps)).toBeLessThan(7.5);
  });
});
