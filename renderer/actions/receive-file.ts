import { AppError } from '../../shared/api/errors.ts';
import { fileFromBase64 } from '../platform/file-from-base64.ts';
import { saveFile } from '../platform/files.ts';
import type { ExportRun } from '../store/exports.ts';
import { notify, notifyError } from '../store/notices.ts';

const MISSING_SHOWN = 20;

/** Waits for a file and hands it to the user; says whether there was one. What was cancelled needs no word. */
export async function receiveFile({ file }: ExportRun): Promise<boolean> {
  try {
    const { fileName, mime, data, missing } = await file;
    saveFile(fileName, await fileFromBase64(data, mime));
    if (missing.length > 0) {
      const characters = missing.slice(0, MISSING_SHOWN).join(' ');
      notify({ code: 'notice.missing', params: { characters } });
    }
    return true;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'job.cancelled')) notifyError(error);
    return false;
  }
}
