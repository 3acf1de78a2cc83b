import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tiesIn } from '../../../renderer/canvas/geometry/tie-index.ts';
import { TIE_KINDS } from '../../../shared/domain/tie.ts';
import { onCurve } from '../../../shared/scene/curve.ts';
import { tieCurve } from '../../../shared/scene/tie-curve.ts';
import { drawTie } from '../../../shared/scene/ties.ts';
import type { TieScene } from '../../../shared/scene/types.ts';

const corner = fc.record({
  x: fc.integer({ min: -3_000, max: 3_000 }),
  y: fc.integer({ min: -3_000, max: 3_000 }),
});
const tie = fc.record({ from: corner, to: corner, kind: fc.constantFrom(...TIE_KINDS) });
const SIZE = { width: 208, height: 88 };

it('finds every tie at each point of its curve, in the order they are drawn', () => {
  fc.assert(
    fc.property(fc.array(tie, { minLength: 1, maxLength: 30 }), (drawn) => {
      const ties = drawn.map(({ from, to, kind }, i): TieScene => {
        const boxes = [from, to].map((at) => ({ ...at, ...SIZE })) as [Box, Box];
        return {
          id: String(i),
          primitives: drawTie({ kind, strength: 1 }, tieCurve(...boxes)),
          description: '',
        };
      });
      for (const [i, { from, to }] of drawn.entries()) {
        const curve = tieCurve({ ...from, ...SIZE }, { ...to, ...SIZE });
        for (const t of [0, 0.3, 0.5, 0.8, 1]) {
          const [x, y] = onCurve(curve, t).at;
          const found = tiesIn(ties, { x, y, width: 0, height: 0 }).map(({ id }) => Number(id));
          expect(found).toContain(i);
          expect(found).toEqual(found.toSorted((a, b) => a - b));
        }
      }
    }),
  );
});

type Box = Parameters<typeof tieCurve>[0];
