import { expect, test } from 'vitest';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { buildRecords } from '../../fixtures/records.ts';

test('everybody becomes a card with a line that can be drawn', () => {
  const position = { x: 5, y: 6 };
  const records = buildRecords({
    people: {
      boss: {
        layer: 'decision',
        kind: 'committee',
        function: 'finance',
        memberIds: ['ann'],
        position,
      },
      ann: { managerId: 'boss', order: 3 },
      lost: { managerId: 'nobody' },
      x: { managerId: 'y' },
      y: { managerId: 'x' },
    },
  });
  const cards = layoutCards(records, ({ kind }) => ({
    width: kind === 'committee' ? 300 : 200,
    height: 80,
  }));
  const byId = Object.fromEntries(cards.map((card) => [card.id, card]));
  expect(byId.boss).toEqual({
    id: 'boss',
    layer: 'decision',
    function: 'finance',
    managerId: null,
    order: 0,
    memberIds: ['ann'],
    width: 300,
    height: 80,
    position,
  });
  expect(byId.ann).toMatchObject({ managerId: 'boss', order: 3, width: 200 });
  expect(byId.lost?.managerId).toBeNull();
  expect(
    layoutMap(cards)
      .lines.map(({ personId }) => personId)
      .sort(),
  ).toEqual(['ann', 'x']);
});
