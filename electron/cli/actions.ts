import type { Command } from 'commander';
import { ACTION_STATUSES, type ActionStatus } from '../../shared/domain/action.ts';
import { byDue, dueGroup } from '../../shared/domain/due.ts';
import type { Run } from './cli.ts';
import { today } from './command-context.ts';
import { findAccount } from './find-account.ts';
import { openAccount } from './open-account.ts';
import { oneOf } from './options.ts';
import { table } from './table.ts';

interface ActionOptions {
  readonly status?: ActionStatus;
}

export function addActions(program: Command, run: Run): void {
  program
    .command('actions <account>')
    .description('who does what, when, where and why; what is due first')
    .option('--status <status>', `only these: ${ACTION_STATUSES}`, oneOf(ACTION_STATUSES))
    .action(
      run(async (cli, given: string, { status }: ActionOptions) => {
        const account = await findAccount(cli, given);
        const { records } = await openAccount(cli, account.id);
        const { t } = cli;
        const actions = Object.values(records.actions)
          .filter((action) => status === undefined || action.status === status)
          .sort(byDue)
          .map((action) => ({
            ...action,
            owner: records.teamMembers[action.ownerId ?? '']?.name ?? null,
            people: action.personIds.map((id) => records.people[id]?.name ?? ''),
            due: action.status === 'open' ? dueGroup(action.dueDate, today()) : null,
          }));
        const headers = [
          t('actions.when'),
          t('actions.what'),
          t('actions.who'),
          t('actions.where'),
          t('actions.about'),
          t('domain.term.status'),
        ];
        const rows = actions.map(({ dueDate, what, owner, where, people, due, ...action }) => [
          dueDate ?? '',
          what,
          owner ?? '',
          where,
          people.join(t('ui.listComma')),
          due === 'overdue' ? t('actions.group.overdue') : t(`actions.status.${action.status}`),
        ]);
        return {
          value: actions,
          text: rows.length > 0 ? table(headers, rows) : t('actions.none'),
        };
      }),
    );
}
