import { createStore, type StoreApi } from 'zustand/vanilla';
import { BACKUP_ERRORS } from '../../shared/api/backup-types.ts';
import { AppError } from '../../shared/api/errors.ts';

/** Why there is no backup, and what hears whether to go on. */
export interface Question {
  readonly failure: AppError;
  readonly answer: (goOn: boolean) => void;
}

/** The question that waits for the user, null when none does. */
export const questionApi: StoreApi<{ readonly question: Question | null }> = createStore(() => ({
  question: null,
}));

/**
 * Does work that a backup is made before. When that fails nothing has been done, and the user says whether it is to be
 * done without one.
 *
 * @throws {AppError} `job.cancelled` when it is not.
 */
export async function withBackup<R>(work: (withoutBackup: boolean) => Promise<R>): Promise<R> {
  try {
    return await work(false);
  } catch (error) {
    if (!isBackupError(error)) throw error;
    if (!(await ask(error))) throw new AppError('job.cancelled');
    return work(true);
  }
}

function isBackupError(error: unknown): error is AppError {
  const codes: readonly string[] = BACKUP_ERRORS;
  return error instanceof AppError && codes.includes(error.code);
}

function ask(failure: AppError): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (goOn: boolean) => {
      questionApi.setState({ question: null });
      resolve(goOn);
    };
    questionApi.setState({ question: { failure, answer } });
  });
}
