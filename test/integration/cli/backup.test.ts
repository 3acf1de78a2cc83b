import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Backup, BackupList } from '../../../shared/api/backup-types.ts';
import { cliOn } from './run-cli.ts';

it('backs up, lists, restores one account or everything, and deletes', async () => {
  const cli = cliOn();
  expect((await cli.run(['backup'])).out).toContain('There is no backup yet.');
  await cli.json('create', 'Acme');
  const made = (await cli.json('backup', 'make')) as Backup;
  expect(made).toMatchObject({ reason: 'manual', state: 'whole', accounts: [{ name: 'Acme' }] });
  await cli.json('create', 'Beta');
  expect(await cli.json('backup', 'restore', made.id)).toMatchObject({ accounts: 1 });
  const { backups } = (await cli.json('backup', 'list')) as BackupList;
  expect(backups.map(({ reason }) => reason)).toEqual(['restore', 'manual']);
  const list = await cli.run(['backup', 'list']);
  expect(list.out).toContain('Before a restore');
  expect(list.out).toContain('Acme (0), Beta (0)');
  await cli.json('backup', 'restore', 'newest', '--account', 'beta', '--name', 'Gamma');
  const accounts = (await cli.json('accounts')) as { name: string }[];
  expect(accounts.map(({ name }) => name).sort()).toEqual(['Acme', 'Gamma']);
  expect(await cli.json('backup', 'delete', made.id)).toEqual({ deleted: made.id });
  expect(await cli.run(['backup', 'restore', made.id])).toMatchObject({ code: 1 });
});

it('knows what it is asked for', async () => {
  const cli = cliOn();
  for (const args of [['restore'], ['delete'], ['burn'], ['restore', 'newest', '--name', 'X']])
    expect(await cli.run(['backup', ...args])).toMatchObject({ code: 2 });
  expect(await cli.run(['backup', 'restore', 'newest'])).toMatchObject({ code: 1 });
});

it('imports without a backup only when told to', async () => {
  const cli = cliOn();
  const chart = join(cli.folder, 'chart.csv');
  writeFileSync(chart, 'name,title\nAda,CEO\n');
  await cli.json('create', 'Acme');
  rmSync(`${cli.db}-backups`, { recursive: true, force: true });
  writeFileSync(`${cli.db}-backups`, 'in the way');
  const refused = await cli.run(['import', chart, '--account', 'Acme']);
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringContaining('No backup could be made'),
  });
  expect(await cli.json('accounts')).toMatchObject([{ people: 0 }]);
  await cli.json('import', chart, '--account', 'Acme', '--without-backup');
  expect(await cli.json('accounts')).toMatchObject([{ people: 1 }]);
  expect(existsSync(`${cli.db}-backups`)).toBe(true);
});
