import { notifyError } from '../store/notices.ts';
import { type Action, onMap, withPeople } from './action.ts';
import { copyPicture, copyTable } from './clipboard/copy-out.ts';
import { printMap } from './print-map.ts';

/** Ways out of the program that make no file. */
export const shareActions: readonly Action[] = [
  {
    id: 'file.print',
    group: 'file',
    labelKey: 'action.file.print',
    shortcuts: ['mod+P'],
    enabled: onMap,
    perform: () => void printMap().catch(notifyError),
  },
  {
    id: 'edit.copyPicture',
    group: 'edit',
    labelKey: 'action.edit.copyPicture',
    shortcuts: ['mod+shift+C'],
    enabled: onMap,
    perform: () => void copyPicture().catch(notifyError),
  },
  {
    id: 'edit.copyTable',
    group: 'edit',
    labelKey: 'action.edit.copyTable',
    shortcuts: ['mod+alt+C'],
    enabled: withPeople,
    perform: () => void copyTable().catch(notifyError),
  },
];
