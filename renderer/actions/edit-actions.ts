import { tryRun } from '../store/commands.ts';
import { notifyError } from '../store/notices.ts';
import { selectedProposal } from '../store/proposals.ts';
import type { Store } from '../store/types.ts';
import { redo, undo } from '../store/undo.ts';
import { select, setRenaming } from '../store/view.ts';
import { type Action, onMap, opened, selection, withOnePerson, withPeople } from './action.ts';
import { askToCopy, pasteFromMenu } from './clipboard/clipboard.ts';
import { deleteSelected } from './delete-selected.ts';

/** People, a tie or a proposed ghost. */
const withSelection = (store: Store): boolean =>
  withPeople(store) || store.view.selectedTieId !== null || selectedProposal(store) !== undefined;

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
    id: 'edit.cut',
    group: 'edit',
    labelKey: 'action.edit.cut',
    shortcuts: ['mod+X'],
    scope: 'canvas',
    native: true,
    enabled: withPeople,
    perform: () => askToCopy('cut'),
  },
  {
    id: 'edit.copy',
    group: 'edit',
    labelKey: 'action.edit.copy',
    shortcuts: ['mod+C'],
    scope: 'canvas',
    native: true,
    enabled: withPeople,
    perform: () => askToCopy('copy'),
  },
  {
    id: 'edit.paste',
    group: 'edit',
    labelKey: 'action.edit.paste',
    shortcuts: ['mod+V'],
    scope: 'canvas',
    native: true,
    enabled: onMap,
    perform: () => void pasteFromMenu().catch(notifyError),
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
    enabled: withSelection,
    perform: deleteSelected,
  },
  {
    id: 'edit.selectAll',
    group: 'edit',
    labelKey: 'action.edit.selectAll',
    shortcuts: ['mod+A'],
    scope: 'canvas',
    enabled: onMap,
    perform: () => select(opened().layout.ids),
  },
  {
    id: 'edit.selectNone',
    group: 'edit',
    labelKey: 'action.edit.selectNone',
    shortcuts: ['Escape'],
    scope: 'canvas',
    enabled: withSelection,
    perform: () => select([]),
  },
];
