import { describe, expect, it } from 'vitest';
import { runningKey } from '../../../electron/backend/export/slides/key.ts';
import { Tie } from '../../../shared/domain/tie.ts';
import { DEFAULT_VIEW } from '../../../shared/scene/export-view.ts';
import { measure } from '../../../shared/scene/font-metrics.ts';
import { TYPE } from '../../../shared/scene/tokens.ts';
import { recordsOf } from '../../unit/scene/sample-records.ts';
import { deckOf } from './deck.ts';

describe('the legend of a slide', () => {
  it.each([
    ['Open gaps (number, worst severity)', 1.15],
    ['覆盖缺口（数量与最高严重程度）', 1],
  ])('leaves room after %s for wider letters, and none to see', (title, wider) => {
    const found: number[] = [];
    const draw = (x: number) => {
      found.push(x);
      return [];
    };
    runningKey([{ title, items: [{ width: 10, draw, label: 'High' }] }], 2_000);
    const end = measure(title, TYPE.body, TYPE.strong) * wider;
    expect(found).toHaveLength(1);
    expect((found[0] ?? 0) - end).toBeGreaterThan(5);
    expect((found[0] ?? 0) - end).toBeLessThan(25);
  });
});

describe('headings of the grid', () => {
  it('stand above ties, on the ground of the slide', async () => {
    const boss = { name: 'Boss', layer: 'decision', function: 'executive' } as const;
    const cfo = { name: 'Purse', layer: 'decision', function: 'finance' } as const;
    const records = recordsOf({ people: { boss, cfo } });
    const tie = Tie.parse({ id: 't', fromId: 'boss', toId: 'cfo', kind: 'allies' });
    const view = { ...DEFAULT_VIEW, layoutMode: 'grid' } as const;
    const { parts } = await deckOf({ ...records, ties: { t: tie } }, { view });
    const shapes = (parts.get('ppt/slides/slide2.xml') ?? '').match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
    const lastTie = shapes.findLastIndex((xml) => /name="[^"]*(Allies|allies)[^"]*"/.test(xml));
    const heading = shapes.findIndex((xml) => xml.includes('<a:t>Technical</a:t>'));
    expect(lastTie).toBeGreaterThan(0);
    expect(heading).toBeGreaterThan(lastTie);
    expect(shapes[heading - 1]).toMatch(/prst="rect".*<a:srgbClr val="FFFFFF"/s);
  });
});
