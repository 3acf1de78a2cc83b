import { run } from '../store/commands.ts';
import { selectedProposal } from '../store/proposals.ts';
import { storeApi } from '../store/store.ts';
import { openDialog, selectTie } from '../store/view.ts';
import { opened, selection } from './action.ts';
import { dismissSelected } from './ghost-actions.ts';

/** Deletes at once, dismisses a proposed ghost, and asks only when people would be left without their manager. */
export function deleteSelected(): void {
  const { selectedTieId } = storeApi.getState().view;
  if (selectedProposal(storeApi.getState())) {
    dismissSelected();
    return;
  }
  if (selectedTieId) {
    if (run('tie.delete', { ids: [selectedTieId] })) selectTie(null);
    return;
  }
  const personIds = [...selection()];
  const doomed = new Set(personIds);
  const leaves = Object.values(opened().records.people).some(
    ({ id, managerId }) => managerId !== null && doomed.has(managerId) && !doomed.has(id),
  );
  if (leaves) openDialog({ name: 'delete-people', personIds });
  else run('person.delete', { ids: personIds });
}
