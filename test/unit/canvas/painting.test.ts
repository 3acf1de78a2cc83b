import { describe, expect, it } from 'vitest';
import { frameBudget } from '../../../renderer/canvas/paint/budget.ts';
import { nameLines, nameSizeAt } from '../../../renderer/canvas/paint/name-lines.ts';
import { measure } from '../../../shared/scene/font-metrics.ts';
import type { CardScene } from '../../../shared/scene/types.ts';

describe('budget of a frame', () => {
  it('lets what is new wait when the time is over, and pays for each thing once', () => {
    let now = 0;
    const ready = new WeakSet<object>();
    const [first, second] = [{}, {}];
    const budget = frameBudget(() => now);
    expect(budget.affords(ready, first)).toBe(true);
    now = 100;
    expect(budget.affords(ready, second)).toBe(false);
    expect(budget.affords(ready, first)).toBe(true);
    expect(budget.exceeded).toBe(true);
    const next = frameBudget(() => now);
    expect(next.affords(ready, second)).toBe(true);
    expect(next.exceeded).toBe(false);
  });
});

describe('names from afar', () => {
  const card = { kind: 'person', label: 'Director of Strategy and Delivery' } as CardScene;

  it('are about as large on the screen at every zoom', () => {
    for (const zoom of [0.19, 0.21, 0.25, 0.3, 0.34, 0.44]) {
      const px = nameSizeAt(zoom) * zoom;
      expect(px).toBeGreaterThan(7.4);
      expect(px).toBeLessThan(11.5);
    }
  });

  it('fill the card and stay within it, condensed a little at most', () => {
    const size = 36;
    const lines = nameLines(card, size, 9);
    expect(lines.length).toBe(2);
    for (const line of lines) expect(measure(line, size, 600)).toBeLessThanOrEqual(193 * 1.15);
  });
});
