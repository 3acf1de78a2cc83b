import type { Command } from 'commander';
import type { NamedSnapshot } from '../../shared/api/history-types.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { resolveSnapshot } from './history-point.ts';
import { table } from './table.ts';

interface SnapshotOptions {
  readonly name?: string;
  readonly rename?: string;
  readonly delete?: string;
}

export function addSnapshot(program: Command, run: Run): void {
  const command = program
    .command('snapshot <account>')
    .description(
      'name the account as it is now, to compare with later; without options, list the names',
    )
    .option('--name <name>', 'name for the account as it is now, or the new name with --rename')
    .option('--rename <snapshot>', 'give a snapshot the name of --name')
    .option('--delete <snapshot>', 'forget a name; the history itself stays');
  const start = run((cli, given: string, options: SnapshotOptions) =>
    snapshot(cli, given, options),
  );
  command.action((given: string, options: SnapshotOptions) => {
    if (options.rename !== undefined && options.name === undefined)
      command.error("error: option '--rename' needs the new name as '--name <name>'");
    if (options.delete !== undefined && options.name !== undefined)
      command.error("error: options '--delete' and '--name' do not go together");
    return start(given, options);
  });
}

async function snapshot(cli: Cli, given: string, options: SnapshotOptions): Promise<Printed> {
  const { api, t } = cli;
  const account = await findAccount(cli, given);
  const accountId = account.id;
  const { snapshots } = await api['snapshot.list']({ accountId });
  if (options.delete !== undefined) {
    const { id, name } = resolveSnapshot(snapshots, options.delete);
    await api['snapshot.delete']({ accountId, snapshotId: id });
    return {
      value: { account: account.name, deleted: id },
      text: t('history.cli.deleted', { name }),
    };
  }
  const { name } = options;
  if (name === undefined) return list(cli, account.name, snapshots);
  if (options.rename !== undefined) {
    const { id } = resolveSnapshot(snapshots, options.rename);
    const renamed = await api['snapshot.rename']({ accountId, snapshotId: id, name });
    return list(cli, account.name, renamed.snapshots);
  }
  const { created } = await api['snapshot.create']({ accountId, name });
  return {
    value: { account: account.name, snapshot: created },
    text: t('history.cli.created', { name: created.name, seq: created.seq }),
  };
}

function list({ t }: Cli, account: string, snapshots: readonly NamedSnapshot[]): Printed {
  const headers = [
    t('cli.column.name'),
    t('history.cli.at'),
    t('history.cli.change'),
    t('cli.column.id'),
  ];
  const rows = snapshots.map(({ name, at, seq, id }) => [name, at, `#${seq}`, id]);
  return {
    value: { account, snapshots },
    text: rows.length > 0 ? table(headers, rows) : t('history.cli.none'),
  };
}
