import type { Command } from 'commander';
import { SEVERITIES } from '../../shared/domain/gap.ts';
import type { Run } from './cli.ts';
import { table } from './table.ts';

export function addAccounts(program: Command, run: Run): void {
  program
    .command('accounts')
    .description('list the accounts')
    .action(
      run(async ({ api, t }) => {
        const { accounts } = await api['account.list']({});
        const rows = accounts.map((account) => [
          account.name,
          String(account.people),
          account.score === null ? '–' : String(Math.round(account.score)),
          SEVERITIES.map((severity) => account.openGaps[severity]).join(' / '),
          account.id,
        ]);
        const headers = [
          t('cli.column.account'),
          t('cli.column.people'),
          t('cli.column.score'),
          t('cli.column.gaps-by-severity'),
          t('cli.column.id'),
        ];
        return {
          value: accounts,
          text: rows.length > 0 ? table(headers, rows) : t('cli.no-accounts'),
        };
      }),
    );
}
