import { expect, it } from 'vitest';
import { packCards, unpackCards } from '../../../renderer/store/packed-cards.ts';
import { packLayout, unpackLayout } from '../../../renderer/store/packed-layout.ts';
import { allSteps } from '../../../shared/domain/all-steps.ts';
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

it('cards come out of their packing as they went in', () => {
  const [first, second] = cards;
  const committee = { ...second, memberIds: ['p3', 'p4'] } as LayoutCard;
  const all = [first, committee, ...cards.slice(2)].filter((card) => card !== undefined);
  expect(unpackCards(structuredClone(allSteps(packCards(all))))).toEqual(all);
  expect(unpackCards(structuredClone(allSteps(packCards([]))))).toEqual([]);
});

it.each(LAYOUT_MODES)('a %s comes out of its packing as it went in', (mode) => {
  const layout = layoutMap(cards, { mode });
  const travelled = structuredClone(packLayout(layout));
  expect(allSteps(unpackLayout(travelled))).toEqual(layout);
});
