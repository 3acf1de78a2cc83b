import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  placeWindow,
  readWindowState,
  writeWindowState,
} from '../../../electron/shell/window-state.ts';

const bounds = fc.record({
  x: fc.integer({ min: -8_000, max: 8_000 }),
  y: fc.integer({ min: -4_000, max: 4_000 }),
  width: fc.integer({ min: 100, max: 6_000 }),
  height: fc.integer({ min: 100, max: 4_000 }),
});
const area = fc.record({
  x: fc.integer({ min: -8_000, max: 8_000 }),
  y: fc.integer({ min: -4_000, max: 4_000 }),
  width: fc.integer({ min: 800, max: 5_120 }),
  height: fc.integer({ min: 560, max: 2_880 }),
});

it('puts the whole window on a display that is there, or lets the system choose', () => {
  fc.assert(
    fc.property(bounds, fc.array(area, { minLength: 1, maxLength: 4 }), (last, areas) => {
      const placed = placeWindow(last, areas);
      if (placed.x === undefined || placed.y === undefined) return;
      const { x, y, width, height } = { x: 0, y: 0, ...placed };
      const inside = areas.some(
        (one) =>
          x >= one.x &&
          y >= one.y &&
          x + width <= one.x + one.width &&
          y + height <= one.y + one.height,
      );
      expect(inside).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('keeps a window that fits where it was', () => {
  const last = { x: 100, y: 80, width: 1_200, height: 800 };
  expect(placeWindow(last, [{ x: 0, y: 0, width: 1_920, height: 1_040 }])).toEqual(last);
  expect(placeWindow(last, [{ x: 5_000, y: 0, width: 1_920, height: 1_040 }]).x).toBeUndefined();
});

it('reads back what it wrote, and starts fresh on anything else', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'inroad-window-')), 'state', 'window.json');
  const state = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true };
  writeWindowState(file, state);
  expect(readWindowState(file)).toEqual(state);
  for (const text of ['', '{', '[]', '{"bounds":{"x":"1"}}', '{"bounds":null}']) {
    writeFileSync(file, text);
    expect(readWindowState(file)).toEqual({ bounds: null, maximized: false });
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
});
