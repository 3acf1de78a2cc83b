import { AppError, type ErrorCode, type ErrorParams } from '../../shared/api/errors.ts';

/** What the shell tells the backend's process. `text` is the input as JSON, `file` the bytes of its `data`. */
export type ToBackend =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: string;
      readonly text: string;
      readonly file: Uint8Array | undefined;
    }
  | { readonly kind: 'close' };

/** What the backend's process tells the shell: once `ready` or `failed`, then a reply (as JSON) to each call. */
export type FromBackend =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'reply'; readonly id: number; readonly text: string };

/** An error on its way between two processes, which would lose its class. */
type Failure =
  | { readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly code: null; readonly message: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  return { code: null, message: error instanceof Error ? error.message : String(error) };
}

export function errorOf(failure: Failure): Error {
  return failure.code === null
    ? new Error(failure.message)
    : new AppError(failure.code, failure.params);
}
