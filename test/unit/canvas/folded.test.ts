import { expect, it } from 'vitest';
import { foldedBranches } from '../../../renderer/canvas/folded.ts';
import { INITIAL_VIEW, storeApi } from '../../../renderer/store/store.ts';
import type { Store } from '../../../renderer/store/types.ts';

const people = Object.fromEntries(
  [
    ['boss', null],
    ['ann', 'boss'],
    ['bo', 'ann'],
    ['cy', 'boss'],
  ].map(([id, managerId], order) => [id, { id, managerId, order }]),
);
const gap = (status: string, ...ids: string[]) => ({
  status,
  subjects: ids.map((id) => ({ kind: 'person', id })),
});

function storeWith(collapsed: readonly string[], focusBranchId: string | null = null): Store {
  const gaps = [
    gap('open', 'bo'),
    gap('open', 'bo', 'ann'),
    gap('waived', 'bo'),
    gap('open', 'cy'),
  ];
  return {
    ...storeApi.getState(),
    open: { records: { people }, assessed: { sale: { gaps } } },
    view: { ...INITIAL_VIEW, opportunityId: 'sale', collapsed: new Set(collapsed), focusBranchId },
  } as unknown as Store;
}

it('counts the people and the open gaps that a folded branch hides, each gap once', () => {
  const folded = foldedBranches(storeWith(['ann', 'cy']));
  expect([...folded]).toEqual([['ann', { people: 1, gaps: 2 }]]);
  expect(foldedBranches(storeWith(['boss'])).get('boss')).toEqual({ people: 3, gaps: 3 });
  expect(foldedBranches(storeWith([])).size).toBe(0);
});

it('leaves out what is not to be seen because another branch alone is shown', () => {
  expect(foldedBranches(storeWith(['ann'], 'cy')).size).toBe(0);
});
