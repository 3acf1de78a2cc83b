import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes sure that a finished file and its name survive a power cut. */
export function syncFileAndFolder(file: string): void {
  syncPath(file, 'r+');
  // Windows has no folder handles to sync; its file system journals names.
  if (process.platform !== 'win32') syncPath(dirname(file), 'r');
}

function syncPath(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
