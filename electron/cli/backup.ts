import { Argument, type Command } from 'commander';
import type { Backup } from '../../shared/api/backup-types.ts';
import { AppError } from '../../shared/api/errors.ts';
import { resolveAccount } from '../backend/resolve.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { interruptible } from './interruptible.ts';
import { withProgress } from './job-progress.ts';
import { table } from './table.ts';

const ACTIONS = ['list', 'make', 'restore', 'delete'] as const;
type Action = (typeof ACTIONS)[number];
const NEWEST = 'newest';

interface BackupOptions {
  readonly account?: string;
  readonly name?: string;
  readonly withoutBackup?: boolean;
}

export function addBackup(program: Command, run: Run): void {
  const command = program
    .command('backup')
    .description('list backups, make one, restore one as a whole or one account of it, delete one')
    .addArgument(new Argument('[action]', 'what to do').choices(ACTIONS).default('list'))
    .argument('[backup]', `which one, as the list names it, or "${NEWEST}"`)
    .option('--account <name>', 'restore only this account, beside what is here')
    .option('--name <name>', 'another name for that account')
    .option('--without-backup', 'restore although no backup of what is here can be made before');
  const start = run((cli, action: Action, given: string, options: BackupOptions) =>
    backup(cli, action, given, options),
  );
  command.action((action: Action, given: string | undefined, options: BackupOptions) => {
    const needsOne = action === 'restore' || action === 'delete';
    if (needsOne && given === undefined)
      command.error(`error: 'backup ${action}' needs the name of a backup or '${NEWEST}'`);
    if (options.name !== undefined && options.account === undefined)
      command.error("error: option '--name <name>' goes with '--account <name>'");
    return start(action, given ?? '', options);
  });
}

function backup(cli: Cli, action: Action, given: string, options: BackupOptions): Promise<Printed> {
  switch (action) {
    case 'list':
      return list(cli);
    case 'make':
      return make(cli);
    case 'restore':
      return restore(cli, given, options);
    case 'delete':
      return remove(cli, given);
  }
}

async function list(cli: Cli): Promise<Printed> {
  const { t } = cli;
  const value = await listed(cli);
  const headers = [t('backup.cli.id'), t('backup.why'), t('backup.size'), t('backup.accounts')];
  const rows = value.backups.map((one) => [
    one.id,
    t(`backup.reason.${one.reason}`),
    size(one.bytes),
    content(cli, one),
  ]);
  const text = rows.length > 0 ? table(headers, rows) : t('backup.cli.none');
  return { value, text: `${text}\n${t('backup.folder')} ${value.folder}` };
}

function make(cli: Cli): Promise<Printed> {
  return working(cli, async (jobId) => {
    const value = await cli.api['backup.make']({ jobId });
    const text = cli.t('backup.cli.made', { backup: value.id, size: size(value.bytes) });
    return { value, text };
  });
}

async function restore(
  cli: Cli,
  given: string,
  { account, name, withoutBackup = false }: BackupOptions,
): Promise<Printed> {
  const { api, t } = cli;
  const one = await find(cli, given);
  const backupId = one.id;
  if (account === undefined) {
    return working(cli, async (jobId) => {
      const value = await api['backup.restore']({ backupId, withoutBackup, jobId });
      const text = t('backup.cli.restored', { backup: backupId, n: value.accounts });
      return { value: { backup: backupId, ...value }, text };
    });
  }
  const { id: accountId, name: own } = resolveAccount(one.accounts, account);
  return working(cli, async (jobId) => {
    const input = { backupId, accountId, name: name ?? null, withoutBackup, jobId };
    const added = await api['backup.restoreAccount'](input);
    const shown = name ?? own;
    return {
      value: { backup: backupId, account: shown, ...added },
      text: t('backup.cli.restoredAccount', { name: shown, backup: backupId }),
    };
  });
}

async function remove(cli: Cli, given: string): Promise<Printed> {
  const { id } = await find(cli, given);
  await cli.api['backup.delete']({ backupId: id });
  return { value: { deleted: id }, text: cli.t('backup.cli.deleted', { backup: id }) };
}

function working(cli: Cli, work: (jobId: string) => Promise<Printed>): Promise<Printed> {
  return interruptible(cli, (jobId) => withProgress(cli, jobId, () => work(jobId)));
}

function listed(cli: Cli) {
  return interruptible(cli, (jobId) =>
    withProgress(cli, jobId, () => cli.api['backup.list']({ jobId })),
  );
}

/** @throws {AppError} `backup.not-found`. */
async function find(cli: Cli, given: string): Promise<Backup> {
  const { backups } = await listed(cli);
  const found = given === NEWEST ? backups[0] : backups.find(({ id }) => id === given);
  if (!found) throw new AppError('backup.not-found', { backup: given });
  return found;
}

function content({ t }: Cli, { state, accounts }: Backup): string {
  if (state !== 'whole') return t(`backup.state.${state}`);
  const shown = accounts.map(({ name, people }) => t('backup.people', { name, people }));
  return shown.length > 0 ? shown.join(t('ui.listComma')) : t('backup.noAccounts');
}

function size(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
