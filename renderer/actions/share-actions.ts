import type { Action as OurAction } from '../../shared/domain/action.ts';
import { startExport } from '../store/exports.ts';
import { notifyError } from '../store/notices.ts';
import { storeApi } from '../store/store.ts';
import { type Action, onMap, opened, withPeople } from './action.ts';
import { copyPicture, copyTable } from './clipboard/copy-out.ts';
import { printMap } from './print-map.ts';
import { receiveFile } from './receive-file.ts';

/** What a calendar can hold of our actions: the open ones with a day. */
function isInCalendar({ status, dueDate }: OurAction): boolean {
  return status === 'open' && dueDate !== null;
}

/** Ways out of the program beside the dialog that makes files of the map. */
export const shareActions: readonly Action[] = [
  {
    id: 'file.exportCalendar',
    group: 'file',
    labelKey: 'action.file.exportCalendar',
    enabled: (store) => Object.values(store.open?.records.actions ?? {}).some(isInCalendar),
    perform: () => {
      const { view, settings } = storeApi.getState();
      const lang = settings.lang ?? 'en';
      void receiveFile(
        startExport(opened(), view, { format: 'ics', lang, theme: 'light', scale: 1 }),
      );
    },
  },
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
