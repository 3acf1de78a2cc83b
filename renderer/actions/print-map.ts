import i18next from 'i18next';
import { fileFromBase64 } from '../platform/file-from-base64.ts';
import { printPicture } from '../platform/print-picture.ts';
import { mapAsSeen, startExport } from '../store/exports.ts';
import { storeApi } from '../store/store.ts';
import { opened } from './action.ts';

/** Prints the map as it is on screen, drawn afresh: sharp, in light colours, with title and legend. */
export async function printMap(): Promise<void> {
  const store = storeApi.getState();
  const { data, mime } = await startExport(opened(), store.view, {
    format: 'svg',
    lang: i18next.language === 'zh-CN' ? 'zh-CN' : 'en',
    theme: 'light',
    scale: 1,
    ...mapAsSeen(store),
  }).file;
  await printPicture(await fileFromBase64(data, mime));
}
