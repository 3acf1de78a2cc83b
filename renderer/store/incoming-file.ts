import { ARCHIVE_EXTENSION } from '../../shared/api/archive-types.ts';
import { storeApi } from './store.ts';
import { openDialog } from './view.ts';

/** What names of files end with that hold an account: with its history, or exported as JSON. */
export const ACCOUNT_EXTENSIONS: readonly string[] = [`.${ARCHIVE_EXTENSION}`, '.json'];

/** Whether a file's name says that it holds an account. */
export function isAccountFile({ name }: Pick<File, 'name'>): boolean {
  return ACCOUNT_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(ending));
}

/** Opens the dialog that a file is for: a whole account, or people to import. */
export function openFile(file: File): void {
  openDialog({ name: isAccountFile(file) ? 'open-archive' : 'import', file });
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
