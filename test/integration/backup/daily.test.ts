import { rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { createBackups } from '../../../electron/backend/backups/backups.ts';
import { createJobs } from '../../../electron/backend/jobs/jobs.ts';
import { createTurns } from '../../../electron/backend/jobs/turns.ts';
import { addPerson } from '../backend/harness.ts';
import { testStore } from '../backend/store-harness.ts';

/** The backups of a database with one account, and a clock. */
function daily() {
  const opened = testStore(100);
  onTestFinished(() => opened.end());
  const { store: accounts, database } = opened;
  let now = new Date('2026-03-02T08:00:00.000Z');
  const logged: string[] = [];
  const log = (event: string) => void logged.push(event);
  const logger = { info: log, warn: log, error: log };
  const backups = createBackups({ database, turns: createTurns(), clock: () => now, logger });
  return {
    backups,
    logged,
    list: () => createJobs().run(undefined, (job) => backups.list(job)),
    change: (id: string) => accounts.applyPatches('acme', [addPerson(id)], 'test'),
    at(instant: string) {
      now = new Date(instant);
    },
  };
}

it('makes one a day by itself, as long as something was written', async () => {
  const { backups, list, change, at } = daily();
  const days = async () => (await list()).backups.map(({ reason, at: day }) => `${reason} ${day}`);
  await backups.beforeTheDay();
  expect(await days()).toEqual(['daily 2026-03-02T08:00:00.000Z']);
  change('ann');
  at('2026-03-03T07:59:00.000Z');
  await backups.beforeTheDay();
  expect(await days()).toHaveLength(1);
  at('2026-03-03T08:00:00.000Z');
  await backups.beforeTheDay();
  at('2026-03-09T08:00:00.000Z');
  await backups.beforeTheDay();
  expect(await days()).toEqual([
    'daily 2026-03-03T08:00:00.000Z',
    'daily 2026-03-02T08:00:00.000Z',
  ]);
});

it('says later that it could not, until it can', async () => {
  const { backups, list, logged, change, at } = daily();
  await backups.beforeTheDay();
  const { folder } = await list();
  change('ann');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  at('2026-03-04T08:00:00.000Z');
  await backups.beforeTheDay();
  expect(logged).toContain('backup.not-made');
  rmSync(folder);
  expect((await list()).failure).toMatchObject({
    at: '2026-03-04T08:00:00.000Z',
    code: 'backup.failed',
    params: { folder },
  });
  await backups.beforeTheDay();
  expect(await list()).toMatchObject({ failure: null, backups: [{ reason: 'daily' }] });
});
