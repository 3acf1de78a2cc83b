import type { Command } from 'commander';
import { resolveOpportunity } from '../backend/resolve.ts';
import type { Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { gapReport } from './gap-report.ts';
import { openAccount } from './open-account.ts';
import { day } from './options.ts';

interface GapOptions {
  readonly opportunity?: string;
  readonly date?: string;
  readonly closed?: boolean;
}

export function addGaps(program: Command, run: Run): void {
  program
    .command('gaps <account>')
    .description('what is missing or risky in one opportunity, and its coverage score')
    .option('--opportunity <name>', 'id or name; the first open one if not given')
    .option('--date <day>', 'judge as of this day (YYYY-MM-DD)', day)
    .option('--closed', 'also the gaps that have closed')
    .action(
      run(async (cli, given: string, options: GapOptions) => {
        const account = await findAccount(cli, given);
        const { records } = await openAccount(cli, account.id);
        const opportunity = resolveOpportunity(records, options.opportunity ?? null);
        const assessed = await cli.api['gap.list']({
          accountId: account.id,
          opportunityId: opportunity.id,
          date: options.date ?? null,
          closed: options.closed ?? false,
        });
        return gapReport(records, opportunity, assessed, cli.t);
      }),
    );
}
