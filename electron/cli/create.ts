import type { Command } from 'commander';
import type { Run } from './cli.ts';

export function addCreate(program: Command, run: Run): void {
  program
    .command('create <name>')
    .description('make an account with one opportunity')
    .action(
      run(async ({ api, t }, name: string) => {
        const made = await api['account.create']({ name });
        return {
          value: { id: made.accountId, name: name.trim(), opportunityId: made.opportunityId },
          text: t('cli.created', { name: name.trim() }),
        };
      }),
    );
}
