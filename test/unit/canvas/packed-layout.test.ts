import { expect, it } from 'vitest';
import { packLayout, unpackLayout } from '../../../renderer/store/packed-layout.ts';
import { LAYERS } from '../../../shared/domain/values.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { LAYOUT_MODES, type LayoutCard } from '../../../shared/layout/types.ts';

const cards = Array.from(
  { length: 60 },
  (_, i): LayoutCard => ({
    id: `p${i}`,
    layer: LAYERS[Math.min(2, Math.floor(Math.log2(i + 1) / 2))] ?? 'operational',
    function: i % 2 === 0 ? 'technical' : 'finance',
    managerId: i === 0 ? null : `p${(i - 1) >> 1}`,
    order: i,
    memberIds: [],
    position: i === 40 ? { x: 10, y: 20 } : null,
    width: 208,
    height: 88,
  }),
);

it.each(LAYOUT_MODES)('a %s comes out of its packing as it went in', (mode) => {
  const layout = layoutMap(cards, { mode });
  const travelled = structuredClone(packLayout(layout));
  expect(unpackLayout(travelled)).toEqual(layout);
});
