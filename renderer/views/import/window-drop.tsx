import { useEffect } from 'react';
import { openFile } from '../../store/incoming-file.ts';
import { notify } from '../../store/notices.ts';
import { storeApi } from '../../store/store.ts';

/** A file dropped anywhere on the window opens the dialog it is for. */
export function WindowDrop() {
  useEffect(() => {
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, []);
  return null;
}

function allow(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

function take(event: DragEvent): void {
  // The import's own field has taken it already, and no other dialog is to lose what was typed.
  const isTaken = event.defaultPrevented || storeApi.getState().view.dialog !== null;
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  if (isTaken) return;
  if (event.dataTransfer && event.dataTransfer.files.length > 1)
    notify({ code: 'error.import.one-file', params: {} });
  else openFile(file);
}
