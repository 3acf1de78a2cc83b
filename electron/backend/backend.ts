import type { Handlers } from '../../shared/api/contract.ts';
import type { Logger } from '../../shared/api/logger.ts';
import { placeOf, recordsAt } from './account/history.ts';
import { createAccountStore } from './account/store.ts';
import { archiveHandlers } from './archive/handlers.ts';
import { createBackups } from './backups/backups.ts';
import { everyDay } from './backups/every-day.ts';
import { backupHandlers } from './backups/handlers.ts';
import { type Clock, instantOf, todayOf } from './clock.ts';
import { MIGRATIONS } from './db/migrations/list.ts';
import { openDatabase } from './db/open.ts';
import { createWriter } from './db/writer.ts';
import { accountDocumentHandlers } from './handlers/account-document.ts';
import { accountLifecycleHandlers } from './handlers/account-lifecycle.ts';
import { accountListHandlers } from './handlers/account-list.ts';
import { appHandlers } from './handlers/app.ts';
import { checkHandlers } from './handlers/check.ts';
import { exportHandlers } from './handlers/export.ts';
import { gapHandlers } from './handlers/gaps.ts';
import { historyHandlers } from './handlers/history.ts';
import { jobHandlers } from './handlers/jobs.ts';
import { presetHandlers } from './handlers/presets.ts';
import { resilienceHandlers } from './handlers/resilience.ts';
import { searchHandlers } from './handlers/search.ts';
import { withNamedErrors } from './handlers/with-named-errors.ts';
import { withTurns } from './handlers/with-turns.ts';
import { importHandlers } from './import/handlers.ts';
import { createJobs } from './jobs/jobs.ts';
import { createTurns } from './jobs/turns.ts';

export interface BackendOptions {
  /** Path of the database; it and its folder are made when nothing is there. */
  readonly file: string;
  readonly clock: Clock;
  /** Fresh, unique ids for records and accounts. */
  readonly newId: () => string;
  readonly logger?: Logger;
}

/** The whole program behind its contract, on one database file. */
export interface Backend {
  readonly handlers: Handlers;
  /** Closes the database; the handlers must not be called any more. */
  close(): void;
}

const SILENT: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Opens the database and puts the handlers of the contract together. Every face of Inroad calls them through
 * `dispatch`.
 *
 * @throws {AppError} `database.*`, see `openDatabase`.
 */
export function createBackend({ file, clock, newId, logger = SILENT }: BackendOptions): Backend {
  const database = openDatabase({ file, migrations: MIGRATIONS, now: clock, newId });
  if (database.copy) logger.info('database.upgraded', { copy: database.copy });
  const accounts = createAccountStore({ database, clock, logger });
  const deps = { database, accounts, clock, logger, newId, write: createWriter(database) };
  const jobs = createJobs();
  const turns = createTurns();
  const backups = createBackups({ database, turns, clock, logger });
  const stopDaily = everyDay(() => backups.beforeTheDay());
  const handlers = {
    ...appHandlers(deps),
    ...accountListHandlers(deps),
    ...accountLifecycleHandlers({ ...deps, backups }),
    ...accountDocumentHandlers(deps),
    ...gapHandlers(deps),
    ...historyHandlers(deps),
    ...searchHandlers(deps),
    ...importHandlers({
      db: database.db,
      accounts,
      jobs,
      turns,
      backups,
      newId,
      recordsAt: (accountId, seq) =>
        recordsAt(deps, accountId, placeOf(deps, accountId, { kind: 'seq', seq }).seq),
      now: () => instantOf(clock),
      today: () => todayOf(clock),
    }),
    ...presetHandlers(deps),
    ...exportHandlers({ ...deps, jobs }),
    ...resilienceHandlers({ ...deps, jobs }),
    ...archiveHandlers({ ...deps, jobs, turns, backups }),
    ...backupHandlers({ ...deps, jobs, turns, backups }),
    ...checkHandlers(deps),
    ...jobHandlers(jobs),
  };
  return {
    handlers: withTurns(withNamedErrors(handlers, database.file), turns),
    close() {
      stopDaily();
      backups.close();
      jobs.cancelAll();
      database.close();
    },
  };
}
