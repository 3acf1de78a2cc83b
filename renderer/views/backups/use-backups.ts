import { useEffect, useState } from 'react';
import type { BackupList } from '../../../shared/api/backup-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { api } from '../../store/api.ts';
import { flushChanges } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { useJob } from '../jobs/use-job.ts';

export interface BackupsState {
  /** Null until the backups have been looked at. */
  readonly list: BackupList | null;
  /** Name of the work that is under way. */
  readonly jobId: string | null;
  /** Why something could not be done. */
  readonly failure: AppError | null;
  readonly make: () => void;
  readonly remove: (backupId: string) => void;
  /** Does something with a backup; true when it was done. */
  readonly work: (work: (jobId: string) => Promise<void>) => Promise<boolean>;
  readonly cancel: () => void;
}

/** The backups of the database and what can be done with them. */
export function useBackups(): BackupsState {
  const [list, setList] = useState<BackupList | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const job = useJob();

  async function work(todo: (jobId: string) => Promise<void>): Promise<boolean> {
    const jobId = job.begin();
    setFailure(null);
    try {
      await todo(jobId);
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) notifyError(error);
      // What was cancelled needs no word.
      else if (error.code !== 'job.cancelled') setFailure(error);
      return false;
    } finally {
      job.end(jobId);
    }
  }

  const look = async (jobId: string) => setList(await api['backup.list']({ jobId }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void work(look), []);

  return {
    list,
    jobId: job.jobId,
    failure,
    make: () =>
      void work(async (jobId) => {
        await flushChanges();
        await api['backup.make']({ jobId });
        await look(jobId);
      }),
    remove: (backupId) => void work(async () => setList(await api['backup.delete']({ backupId }))),
    work,
    cancel: job.cancel,
  };
}
