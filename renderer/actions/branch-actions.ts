import { isBelow } from '../../shared/domain/reporting.ts';
import { LAYOUT_MODES, type LayoutMode } from '../../shared/layout/types.ts';
import { fitView, keepInPlace } from '../canvas/canvas-api.ts';
import { focusBranch, fold, leaders, setLayoutMode } from '../store/branches.ts';
import { run } from '../store/commands.ts';
import { storeApi } from '../store/store.ts';
import type { Store } from '../store/types.ts';
import { select } from '../store/view.ts';
import { type Action, onMap, opened, selection, withOnePerson } from './action.ts';

const layoutActions: readonly Action[] = LAYOUT_MODES.map((mode) => ({
  id: `view.layout.${mode}`,
  group: 'view',
  labelKey: `action.view.layout.${mode}`,
  enabled: onMap,
  checked: ({ view }) => view.layoutMode === mode,
  perform: () => showAs(mode),
}));

/** What of the map is shown, and how it is laid out. */
export const branchActions: readonly Action[] = [
  {
    id: 'view.fold',
    group: 'view',
    labelKey: 'action.view.fold',
    shortcuts: ['mod+.'],
    enabled: (store) => selectedLeaders(store).length > 0,
    checked: (store) => allFolded(store, selectedLeaders(store)),
    perform: () => {
      const store = storeApi.getState();
      const chosen = selectedLeaders(store);
      foldBranches(chosen, !allFolded(store, chosen));
    },
  },
  {
    id: 'view.foldAll',
    group: 'view',
    labelKey: 'action.view.foldAll',
    enabled: onMap,
    perform: () => {
      const { people } = opened().records;
      const managed = [...leaders(people)].filter((id) => people[people[id]?.managerId ?? '']);
      fold(managed, true);
      fitView();
    },
  },
  {
    id: 'view.unfoldAll',
    group: 'view',
    labelKey: 'action.view.unfoldAll',
    enabled: ({ view }) => view.collapsed.size > 0,
    perform: () => {
      fold([...storeApi.getState().view.collapsed], false);
      fitView();
    },
  },
  {
    id: 'view.focusBranch',
    group: 'view',
    labelKey: 'action.view.focusBranch',
    shortcuts: ['F'],
    scope: 'canvas',
    enabled: withOnePerson,
    perform: () => {
      const id = selection()[0] ?? null;
      showBranch(id === storeApi.getState().view.focusBranchId ? null : id);
    },
  },
  {
    id: 'view.showAll',
    group: 'view',
    labelKey: 'action.view.showAll',
    shortcuts: ['shift+F'],
    scope: 'canvas',
    enabled: ({ view }) => view.focusBranchId !== null,
    perform: () => showBranch(null),
  },
  {
    id: 'view.selectBranch',
    group: 'view',
    labelKey: 'action.view.selectBranch',
    enabled: withOnePerson,
    perform: () => {
      const { layout, records } = opened();
      const top = selection()[0] ?? '';
      select([...layout.ids.filter((id) => isBelow(records.people, id, top)), top]);
    },
  },
  {
    id: 'view.tidyBranch',
    group: 'view',
    labelKey: 'action.view.tidyBranch',
    enabled: withOnePerson,
    perform: () => {
      run('layout.tidy', { scope: 'branch', id: selection()[0] ?? '' });
    },
  },
  ...layoutActions,
];

/** Folds or unfolds branches; the first of these cards stays where it is on the screen. */
export function foldBranches(personIds: readonly string[], folded: boolean): void {
  keepInPlace(personIds[0], () => fold(personIds, folded));
}

export function showBranch(personId: string | null): void {
  focusBranch(personId);
  fitView();
}

export function showAs(mode: LayoutMode): void {
  if (storeApi.getState().view.layoutMode === mode) return;
  setLayoutMode(mode);
  fitView();
}

function selectedLeaders({ open, view }: Store): readonly string[] {
  if (!open || view.selection.length === 0) return [];
  const leading = leaders(open.records.people);
  return view.selection.filter((id) => leading.has(id));
}

function allFolded({ view }: Store, personIds: readonly string[]): boolean {
  return personIds.every((id) => view.collapsed.has(id));
}
