import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../../shared/api/errors.ts';
import type { ExportFile, ExportInput } from './export.ts';
import type { Follow } from './follow.ts';

/**
 * Up to how many people a file is made at once: about a tenth of a second. A thread takes twice that before it begins.
 */
const AT_ONCE: Readonly<Record<ExportInput['format'], number>> = {
  json: Number.POSITIVE_INFINITY,
  ics: Number.POSITIVE_INFINITY,
  csv: Number.POSITIVE_INFINITY,
  xlsx: 5_000,
  md: 5_000,
  svg: 1_000,
  html: 400,
  pptx: 400,
  pdf: 200,
  png: 100,
};

/** What the worker is told when its file is not wanted any more. */
export const STOP = 'stop';

/** What the worker says: how far it is, the file, or what a user can be told; anything else it throws is a bug. */
export type WorkerMessage =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'file'; readonly file: ExportFile }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Makes a file as `renderExport` does; of a large map in a thread of its own, so that meanwhile everybody else is
 * answered and it can be stopped at any moment.
 *
 * @throws {AppError} as `renderExport`; the signal's reason when it is aborted.
 */
export async function renderApart(input: ExportInput, follow: Follow): Promise<ExportFile> {
  follow.signal.throwIfAborted();
  const people = Object.keys(input.records.people).length;
  if (people <= AT_ONCE[input.format]) {
    // Fonts and the picture library take as long to load as all else together; most runs draw nothing.
    const { renderExport } = await import('./export.ts');
    const file = await renderExport(input, follow);
    follow.signal.throwIfAborted();
    return file;
  }
  return inThread(input, follow);
}

async function inThread(input: ExportInput, { signal, tell }: Follow): Promise<ExportFile> {
  // Beside this module it is .ts in the sources and .js when built.
  const file = new URL(`./render-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: input });
  const answer = new Promise<ExportFile>((resolve, reject) => {
    const stop = () => {
      // A picture's fonts are registered with the whole process: its thread has to end by itself to take them back.
      if (input.format === 'png') worker.postMessage(STOP);
      else reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'share') tell(message.share);
      else if (message.kind === 'stopped') reject(signal.reason);
      else if (message.kind === 'file') resolve(message.file);
      else reject(new AppError(message.code, message.params));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the drawing thread ended without an answer')));
  });
  try {
    return await answer;
  } finally {
    await worker.terminate();
  }
}
