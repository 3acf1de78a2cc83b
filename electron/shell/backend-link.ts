import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { Logger } from '../../shared/api/logger.ts';
import { errorOf, type FromBackend, type ToBackend } from '../host/port-messages.ts';
import { refusalText } from '../host/refusal-text.ts';

const ENTRY = fileURLToPath(
  new URL(`../backend-process${extname(import.meta.url)}`, import.meta.url),
);
/** Milliseconds the database has to be closed in when the program ends, and then the process to be gone. */
const CLOSE_MS = 5_000;
const KILL_MS = 1_000;
/** Nobody knows how far a call came when its process ended, so none is made a second time here. */
const STOPPED = refusalText('backend.stopped');

/** One process with the database open in it. */
export interface BackendLink {
  /** Rejects with why the database could not be opened. */
  readonly ready: Promise<void>;
  /** The exit code, once the process has ended for whatever reason. */
  readonly ended: Promise<number>;
  /** Takes the input as JSON and the bytes of its file; gives the reply as JSON, `backend.stopped` when there is none. */
  call(method: string, text: string, file?: Uint8Array): Promise<string>;
  /** Closes the database and ends the process, by force when that takes too long. */
  close(): Promise<void>;
}

/** Starts a process that opens the database `file`. */
export function forkBackend(file: string, logger: Logger): BackendLink {
  const child = utilityProcess.fork(ENTRY, [file], {
    serviceName: 'Inroad backend',
    stdio: 'pipe',
  });
  const send = (message: ToBackend) => child.postMessage(message);
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<number>();
  const calls = new Map<number, (reply: string) => void>();
  let lastId = 0;
  let isRunning = true;

  child.stdout?.pipe(process.stderr);
  child.stderr?.pipe(process.stderr);
  child.on('message', (message: FromBackend) => {
    if (message.kind === 'ready') return ready.resolve();
    if (message.kind === 'reply') {
      calls.get(message.id)?.(message.text);
      calls.delete(message.id);
      return;
    }
    ready.reject(errorOf(message.failure));
    child.kill();
  });
  // Thrown if nobody listened; the end of the process follows it.
  child.on('error', (type, location) => logger.error('backend.fatal', { type, location }));
  child.once('exit', (code) => {
    isRunning = false;
    ready.reject(new Error(`the process of the backend ended with ${code}`));
    for (const answer of calls.values()) answer(STOPPED);
    calls.clear();
    ended.resolve(code);
  });

  return {
    ready: ready.promise,
    ended: ended.promise,
    call(method, text, file) {
      // Electron 45 goes down itself when something is sent to a process that has ended.
      if (!isRunning) return Promise.resolve(STOPPED);
      lastId += 1;
      const id = lastId;
      send({ kind: 'call', id, method, text, file });
      return new Promise((resolve) => {
        calls.set(id, resolve);
      });
    },
    async close() {
      if (!isRunning) return;
      send({ kind: 'close' });
      const late = setTimeout(() => child.kill(), CLOSE_MS);
      await Promise.race([ended.promise, sleep(CLOSE_MS + KILL_MS, undefined, { ref: false })]);
      clearTimeout(late);
    },
  };
}
