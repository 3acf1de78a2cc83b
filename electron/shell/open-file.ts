import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ShellEvent } from './methods.ts';

const MAX_BYTES = 16 * 1024 * 1024;

/** Documents asked for from outside wait here, one after another, until the page listens. */
export interface FileQueue {
  add(path: string): void;
  /** The page listens from now on (again after each reload). */
  ready(): void;
  /** The page has gone: what is added waits for the next one. */
  pause(): void;
}

/**
 * Reads documents that the operating system asks us to open and hands their bytes to the page, which shows what
 * they hold before anything is stored. Files over 16 MiB are told about and not read.
 */
export function createFileQueue(
  send: (event: ShellEvent) => void,
  tooLarge: (name: string) => void,
): FileQueue {
  let waiting: string[] = [];
  let listening = false;
  const flush = () => {
    if (!listening) return;
    for (const path of waiting.splice(0)) {
      const fileName = basename(path);
      if (statSync(path).size > MAX_BYTES) tooLarge(fileName);
      else send({ kind: 'open-file', fileName, data: readFileSync(path).toString('base64') });
    }
  };
  return {
    add(path) {
      waiting = [...waiting.filter((other) => other !== path), path].slice(-20);
      flush();
    },
    ready() {
      listening = true;
      flush();
    },
    pause() {
      listening = false;
    },
  };
}
