import { AppError } from '../../shared/api/errors.ts';
import type { Refusal } from '../../shared/domain/records.ts';
import { storeApi } from './store.ts';

let lastId = 0;

/** Tells the user why something could not be done, or what was, with a way to take it back. */
export function notify(refusal: Refusal, undo?: () => void): void {
  lastId += 1;
  const notice = { id: lastId, refusal, undo };
  storeApi.setState((store) => ({ notices: [...store.notices, notice] }));
}

/** Tells the user about a failure; what is not an `AppError` is a bug and is also left in the console for reports. */
export function notifyError(error: unknown): void {
  if (error instanceof AppError) {
    notify({ code: `error.${error.code}`, params: error.params });
    return;
  }
  reportError(error);
  notify({ code: 'error.internal', params: { id: '–' } });
}

export function dismissNotice(id: number): void {
  storeApi.setState((store) => ({ notices: store.notices.filter((notice) => notice.id !== id) }));
}
