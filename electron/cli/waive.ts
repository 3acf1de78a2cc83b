import type { Command } from 'commander';
import { AppError } from '../../shared/api/errors.ts';
import { resolveOpportunity } from '../backend/resolve.ts';
import type { Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { openAccount } from './open-account.ts';

interface WaiveOptions {
  readonly gap: string;
  readonly reason: string;
  readonly opportunity?: string;
}

export function addWaive(program: Command, run: Run): void {
  program
    .command('waive <account>')
    .description('accept a gap, with a reason')
    .requiredOption('--gap <id>', 'as `inroad gaps` shows it')
    .requiredOption('--reason <text>', 'why it is accepted')
    .option('--opportunity <name>', 'id or name; the first open one if not given')
    .action(
      run(async (cli, given: string, options: WaiveOptions) => {
        const account = await findAccount(cli, given);
        const open = await openAccount(cli, account.id);
        const opportunity = resolveOpportunity(open.records, options.opportunity ?? null);
        const { gap: gapId, reason } = options;
        const stored = await cli.api['gap.list']({
          accountId: account.id,
          opportunityId: opportunity.id,
          date: null,
          closed: false,
        });
        const gap = stored.gaps.find(({ id }) => id === gapId);
        if (gap === undefined) throw new AppError('gap.not-found', { gap: gapId });
        await open.change(opportunity.id, (change) => {
          change('waiver.add', { opportunityId: opportunity.id, gapId, reason });
        });
        return {
          value: { account: account.name, opportunity: opportunity.name, gap: gapId, reason },
          text: cli.t('cli.waived', { gap: gapId }),
        };
      }),
    );
}
