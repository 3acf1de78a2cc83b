import { ARCHIVE_EXTENSION } from '../../shared/api/archive-types.ts';
import { storeApi } from './store.ts';
import { openDialog } from './view.ts';

/** Whether a file's name says that it is an account file. */
export function isArchive({ name }: Pick<File, 'name'>): boolean {
  return name.toLowerCase().endsWith(`.${ARCHIVE_EXTENSION}`);
}

/** Opens the dialog that a file is for: an account with its history, or people to import. */
export function openFile(file: File): void {
  openDialog({ name: isArchive(file) ? 'open-archive' : 'import', file });
}

/** The same as soon as no dialog is open, so that none loses what was typed into it. */
export function offerFile(file: File): void {
  if (storeApi.getState().view.dialog === null) {
    openFile(file);
    return;
  }
  const stop = storeApi.subscribe(({ view }) => {
    if (view.dialog !== null) return;
    stop();
    openFile(file);
  });
}
