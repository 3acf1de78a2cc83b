import type { Command } from 'commander';
import type { Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { openAccount } from './open-account.ts';
import { table } from './table.ts';

export function addPeople(program: Command, run: Run): void {
  program
    .command('people <account>')
    .description('list the people of an account')
    .action(
      run(async (cli, given: string) => {
        const account = await findAccount(cli, given);
        const { records } = await openAccount(cli, account.id);
        const people = Object.values(records.people).map(
          ({ id, name, title, department, layer, function: department_, managerId, kind }) => ({
            id,
            name,
            title,
            department,
            layer,
            function: department_,
            managerId,
            kind,
          }),
        );
        const { t } = cli;
        const headers = [
          t('cli.column.name'),
          t('cli.column.title'),
          t('cli.column.department'),
          t('cli.column.layer'),
          t('cli.column.function'),
          t('cli.column.manager'),
        ];
        const rows = people.map((person) => [
          person.name || t('cli.nameless'),
          person.title,
          person.department,
          t(`domain.layer.${person.layer}`),
          t(`domain.function.${person.function}`),
          person.managerId === null ? '' : (records.people[person.managerId]?.name ?? ''),
        ]);
        return { value: people, text: table(headers, rows) };
      }),
    );
}
