import { stopComparing } from '../store/compare.ts';
import { openDialog, setRightPanel } from '../store/view.ts';
import { type Action, onMap } from './action.ts';

/** What was, and what changed since. After the actions of the selection, so that Escape first takes that back. */
export const historyActions: readonly Action[] = [
  {
    id: 'view.history',
    group: 'view',
    labelKey: 'history.action.open',
    shortcuts: ['mod+shift+H'],
    enabled: onMap,
    checked: ({ view }) => view.rightPanel === 'history',
    perform: () => setRightPanel('history'),
  },
  {
    id: 'view.exportComparison',
    group: 'view',
    labelKey: 'history.action.export',
    enabled: (store) => store.comparing !== null,
    perform: () => openDialog({ name: 'export-comparison' }),
  },
  {
    id: 'view.stopComparing',
    group: 'view',
    labelKey: 'history.action.stop',
    shortcuts: ['Escape'],
    scope: 'canvas',
    enabled: (store) => store.comparing !== null,
    perform: stopComparing,
  },
];
