import { redo, run, tryRun, undo } from '../store/commands.ts';
import { storeApi } from '../store/store.ts';
import { openDialog, select, selectTie, setRenaming } from '../store/view.ts';
import { type Action, onMap, opened, selection, withOnePerson, withPeople } from './action.ts';

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    group: 'edit',
    labelKey: 'action.edit.undo',
    shortcuts: ['mod+Z'],
    enabled: (store) => store.open?.canUndo ?? false,
    perform: undo,
  },
  {
    id: 'edit.redo',
    group: 'edit',
    labelKey: 'action.edit.redo',
    shortcuts: ['mod+shift+Z', 'mod+Y'],
    enabled: (store) => store.open?.canRedo ?? false,
    perform: redo,
  },
  {
    id: 'edit.rename',
    group: 'edit',
    labelKey: 'action.edit.rename',
    shortcuts: ['F2'],
    enabled: withOnePerson,
    perform: () => setRenaming(selection()[0] ?? null),
  },
  {
    id: 'edit.duplicate',
    group: 'edit',
    labelKey: 'action.edit.duplicate',
    shortcuts: ['mod+D'],
    enabled: withPeople,
    perform: () => {
      const done = tryRun('person.duplicate', { ids: [...selection()] });
      if (done) select(done.created);
    },
  },
  {
    id: 'edit.delete',
    group: 'edit',
    labelKey: 'action.edit.delete',
    shortcuts: ['Delete', 'Backspace'],
    scope: 'canvas',
    enabled: (store) => withPeople(store) || store.view.selectedTieId !== null,
    perform: deleteSelected,
  },
  {
    id: 'edit.selectAll',
    group: 'edit',
    labelKey: 'action.edit.selectAll',
    shortcuts: ['mod+A'],
    scope: 'canvas',
    enabled: onMap,
    perform: () => select(Object.keys(opened().records.people)),
  },
  {
    id: 'edit.selectNone',
    group: 'edit',
    labelKey: 'action.edit.selectNone',
    shortcuts: ['Escape'],
    scope: 'canvas',
    enabled: (store) => withPeople(store) || store.view.selectedTieId !== null,
    perform: () => select([]),
  },
];

/** Deletes at once, and asks only when people would be left without their manager. */
function deleteSelected(): void {
  const { selectedTieId } = storeApi.getState().view;
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
