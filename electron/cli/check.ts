import type { Command } from 'commander';
import type { Run } from './cli.ts';

export function addCheck(program: Command, run: Run): void {
  program
    .command('check')
    .description('compare log, tables, gaps and search index')
    .option('--rebuild', 'recreate tables, gaps and search index from the log')
    .action(
      run(async ({ api, t, progress }, { rebuild = false }: { rebuild?: boolean }) => {
        progress(t('cli.checking'));
        const report = await api['check.run']({ rebuild });
        const lines = report.problems.map(
          ({ accountId, part, message }) => `${accountId}  ${part}  ${message}`,
        );
        const verdict = report.ok
          ? t('cli.check-ok', { accounts: report.accounts })
          : t('cli.check-failed', { problems: report.problems.length });
        return { value: report, text: [...lines, verdict].join('\n'), refused: !report.ok };
      }),
    );
}
