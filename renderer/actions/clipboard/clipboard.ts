import { focusCanvas } from '../../canvas/canvas-api.ts';
import { notify } from '../../store/notices.ts';
import { storeApi } from '../../store/store.ts';
import { deleteSelected } from '../delete-selected.ts';
import { pasteClip, pasteText } from './paste.ts';
import {
  CLIP_TYPE,
  type Clip,
  clipFromJson,
  clipOf,
  clipToJson,
  cutClipOf,
} from './people-clip.ts';
import { selectedTable, tableHtml } from './people-table.ts';

/** What this window copied last: a menu gets only the text from the system's clipboard. */
let lastClip: Clip | null = null;

/** Answers the browser's own cut, copy and paste while the map or the outline has the focus; needs no permission. */
export function listenToClipboard(): () => void {
  const listeners = new AbortController();
  const listen = { signal: listeners.signal };
  window.addEventListener('copy', (event) => take(event, clipOf), listen);
  window.addEventListener('cut', (event) => take(event, cutClipOf) && deleteSelected(), listen);
  window.addEventListener('paste', paste, listen);
  return () => listeners.abort();
}

/** Copies or cuts from a menu: the browser answers with the same event as to the keys. */
export function askToCopy(command: 'cut' | 'copy'): void {
  focusCanvas();
  document.execCommand(command);
}

/** Pastes from a menu, as far as the browser lets a page read the clipboard. */
export async function pasteFromMenu(): Promise<void> {
  focusCanvas();
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    notify({ code: 'clipboard.refused', params: {} });
    return;
  }
  if (lastClip && sameText(lastClip.text, text)) pasteClip(lastClip);
  else pasteText(text);
}

function take(event: ClipboardEvent, clip: typeof clipOf): boolean {
  const { open, view } = storeApi.getState();
  if (!open || !event.clipboardData || !onMap() || view.selection.length === 0) return false;
  lastClip = clip(open.accountId, open.records, view.selection, view.opportunityId);
  event.clipboardData.setData('text/plain', lastClip.text);
  event.clipboardData.setData('text/html', tableHtml(selectedTable(open, view)));
  event.clipboardData.setData(CLIP_TYPE, clipToJson(lastClip));
  event.preventDefault();
  return true;
}

function paste(event: ClipboardEvent): void {
  if (!storeApi.getState().open || !event.clipboardData || !onMap()) return;
  event.preventDefault();
  const clip = clipFromJson(event.clipboardData.getData(CLIP_TYPE));
  if (clip) pasteClip(clip);
  else pasteText(event.clipboardData.getData('text/plain'));
}

/** Whether the map or the outline has the focus, and no field of theirs. */
function onMap(): boolean {
  const focused = document.activeElement;
  if (storeApi.getState().view.dialog !== null || !focused) return false;
  return focused.matches('[data-canvas], [role="tree"]');
}

/** Systems write their own line ends. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
}
