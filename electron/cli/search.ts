import type { Command } from 'commander';
import type { Run } from './cli.ts';
import { table } from './table.ts';

export function addSearch(program: Command, run: Run): void {
  program
    .command('search <text>')
    .description('find people by name, title, department or notes, in all accounts')
    .action(
      run(async ({ api, t }, text: string) => {
        const { hits } = await api['search.people']({ text, accountId: null });
        const headers = [
          t('cli.column.account'),
          t('cli.column.name'),
          t('cli.column.title'),
          t('cli.column.department'),
        ];
        const rows = hits.map((hit) => [hit.accountName, hit.name, hit.title, hit.department]);
        return {
          value: hits,
          text: hits.length > 0 ? table(headers, rows) : t('cli.nothing-found'),
        };
      }),
    );
}
