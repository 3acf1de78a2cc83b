import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import { type ExportInput, renderExport } from './export.ts';
import { STOP, type WorkerMessage } from './render-apart.ts';

const stop = new AbortController();
parentPort?.on('message', (message) => {
  if (message === STOP) stop.abort(STOP);
});

const say = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const tell = (share: number) => say({ kind: 'share', share });
  const file = await renderExport(workerData as ExportInput, { signal: stop.signal, tell });
  say({ kind: 'file', file });
} catch (error) {
  if (error === STOP) say({ kind: 'stopped' });
  else if (error instanceof AppError)
    say({ kind: 'error', code: error.code, params: error.params });
  else throw error;
}
