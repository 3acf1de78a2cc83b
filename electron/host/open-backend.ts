import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DispatchOptions } from '../../shared/api/dispatch.ts';
import type { Logger } from '../../shared/api/logger.ts';
import { type Backend, createBackend } from '../backend/backend.ts';

/** The backend on a real file with the system's clock, and what `dispatch` needs to call it. */
export interface OpenBackend extends Backend {
  readonly options: DispatchOptions;
}

/**
 * Opens the database for one of the program's faces, its folder made first where it is missing.
 *
 * @throws {AppError} `database.*` when the file cannot be opened as it should be.
 */
export function openBackend(file: string, logger: Logger): OpenBackend {
  mkdirSync(dirname(file), { recursive: true });
  const newId = () => randomUUID();
  const backend = createBackend({ file, clock: () => new Date(), newId, logger });
  return { ...backend, options: { logger, newId } };
}
