import { expect, it, onTestFinished } from 'vitest';
import { archiveHandlers } from '../../../electron/backend/archive/handlers.ts';
import { createBackups } from '../../../electron/backend/backups/backups.ts';
import { createWriter } from '../../../electron/backend/db/writer.ts';
import { createJobs } from '../../../electron/backend/jobs/jobs.ts';
import { createTurns } from '../../../electron/backend/jobs/turns.ts';
import { addPerson } from '../backend/harness.ts';
import { testStore } from '../backend/store-harness.ts';

const AT = new Date('2026-03-02T08:00:00.000Z');
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const jobId = 'job';

/** The handlers on one database whose turns the test can take. */
function handlersOn() {
  const opened = testStore(100);
  onTestFinished(() => opened.end());
  const { store: accounts, database } = opened;
  const [jobs, turns] = [createJobs(), createTurns()];
  const write = createWriter(database);
  const deps = { database, accounts, write, clock: () => AT, logger, newId: () => 'new' };
  const backups = createBackups({ ...deps, turns });
  return { handlers: archiveHandlers({ ...deps, jobs, turns, backups }), accounts, jobs, turns };
}

/** The file of another copy of the account, in which somebody was added. */
async function editedCopy(ours: ReturnType<typeof handlersOn>['handlers']): Promise<string> {
  const { handlers, accounts } = handlersOn();
  const file = { accountId: 'acme', passphrase: null };
  const { data } = await ours['archive.write'](file);
  accounts.remove('acme');
  await handlers['archive.add']({ data, passphrase: null, name: null, withoutBackup: true });
  accounts.applyPatches('acme', [addPerson('ann')], 'test');
  return (await handlers['archive.write'](file)).data;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

it.each(['archive.merge', 'archive.add'] as const)(
  '%s that is cancelled while somebody else has the database stores nothing',
  async (method) => {
    const { handlers, accounts, jobs, turns } = handlersOn();
    const data = await editedCopy(handlers);
    const before = accounts.seq('acme');
    const file = { data, passphrase: null, withoutBackup: true, jobId };
    const run =
      method === 'archive.merge'
        ? handlers[method]({ ...file, accountId: 'acme' })
        : handlers[method]({ ...file, name: 'Copy' });
    const refused = expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
    const other = Promise.withResolvers<void>();
    // Its log has been read when the thread says something.
    await until(() => jobs.progress(jobId)?.share !== 0);
    const alone = turns.alone(() => other.promise);
    await until(() => jobs.progress(jobId)?.phase === 'storing');
    const cancelled = jobs.cancel(jobId);
    other.resolve();
    await alone;
    await refused;
    expect(await cancelled).toBe(true);
    expect(accounts.seq('acme')).toBe(before);
    expect(() => accounts.read('new')).toThrow();
  },
);
