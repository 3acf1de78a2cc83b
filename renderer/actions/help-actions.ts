import { openDialog } from '../store/view.ts';
import { type Action, always } from './action.ts';

export const helpActions: readonly Action[] = [
  {
    id: 'help.method',
    group: 'help',
    labelKey: 'action.help.method',
    shortcuts: ['F1'],
    enabled: always,
    perform: () => openDialog({ name: 'help' }),
  },
  {
    id: 'help.rules',
    group: 'help',
    labelKey: 'action.help.rules',
    enabled: always,
    perform: () => openDialog({ name: 'rules' }),
  },
  {
    id: 'help.shortcuts',
    group: 'help',
    labelKey: 'action.help.shortcuts',
    shortcuts: ['shift+?'],
    enabled: always,
    perform: () => openDialog({ name: 'shortcuts' }),
  },
];
