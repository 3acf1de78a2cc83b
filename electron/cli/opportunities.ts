import type { Command } from 'commander';
import type { Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { openAccount } from './open-account.ts';
import { table } from './table.ts';

export function addOpportunities(program: Command, run: Run): void {
  program
    .command('opportunities <account>')
    .description('list the opportunities of an account')
    .action(
      run(async (cli, given: string) => {
        const account = await findAccount(cli, given);
        const { records } = await openAccount(cli, account.id);
        const opportunities = Object.values(records.opportunities).map(
          ({ id, name, status, buyingStep, bidDue }) => ({ id, name, status, buyingStep, bidDue }),
        );
        const { t } = cli;
        const rows = opportunities.map(({ name, status, id }) => [
          name,
          t(`domain.opportunityStatus.${status}`),
          id,
        ]);
        const headers = [t('cli.column.opportunity'), t('cli.column.status'), t('cli.column.id')];
        return { value: opportunities, text: table(headers, rows) };
      }),
    );
}
