import i18next from 'i18next';
import { AppError } from '../../../shared/api/errors.ts';
import { fileFromBase64 } from '../../platform/file-from-base64.ts';
import { mapAsSeen, startExport } from '../../store/exports.ts';
import { notify } from '../../store/notices.ts';
import { storeApi } from '../../store/store.ts';
import type { Store } from '../../store/types.ts';
import { opened } from '../action.ts';
import { selectedTable, tableHtml, tableText } from './people-table.ts';

/** Pixels of a map unit: sharp where a document shows the picture at half its size. */
const SCALE = 2;
/** When the picture takes longer, the user is told that it is under way. */
const LONG_MS = 600;

/** Puts the map as it is on screen on the clipboard, as a picture. */
export async function copyPicture(): Promise<void> {
  const told = setTimeout(() => notify({ code: 'notice.drawing', params: {} }), LONG_MS);
  try {
    // A promise, because the browser asks at once whether the user has asked for it.
    await write({ 'image/png': picture(storeApi.getState()) });
  } finally {
    clearTimeout(told);
  }
  notify({ code: 'notice.pictureCopied', params: {} });
}

/** Puts the selected people on the clipboard as a table. */
export async function copyTable(): Promise<void> {
  const { view } = storeApi.getState();
  const table = selectedTable(opened(), view);
  await write({
    'text/plain': new Blob([tableText(table)], { type: 'text/plain' }),
    'text/html': new Blob([tableHtml(table)], { type: 'text/html' }),
  });
  notify({ code: 'notice.tableCopied', params: { count: table.length - 1 } });
}

async function write(content: Readonly<Record<string, Blob | Promise<Blob>>>): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...content })]);
  } catch (cause) {
    // What the content failed with is told as it is.
    await Promise.all(Object.values(content));
    throw new AppError('clipboard.write', {}, { cause });
  }
}

/** As large as viewers open it. */
async function picture(store: Store): Promise<Blob> {
  try {
    return await drawn(store, SCALE);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'export.too-large')) throw error;
    return drawn(store, Number(error.params.largestScale));
  }
}

async function drawn(store: Store, scale: number): Promise<Blob> {
  const { data } = await startExport(opened(), store.view, {
    format: 'png',
    lang: i18next.language === 'zh-CN' ? 'zh-CN' : 'en',
    theme: 'light',
    scale,
    ...mapAsSeen(store),
  }).file;
  return fileFromBase64(data, 'image/png');
}
