import type { Command } from 'commander';
import { INTERACTION_KINDS, type InteractionKind } from '../../shared/domain/interaction.ts';
import { resolveOpportunity, resolvePerson } from '../backend/resolve.ts';
import type { Run } from './cli.ts';
import { today } from './command-context.ts';
import { findAccount } from './find-account.ts';
import { openAccount } from './open-account.ts';
import { day, oneOf } from './options.ts';

interface LogOptions {
  readonly person: readonly string[];
  readonly date?: string;
  readonly kind: InteractionKind;
  readonly note: string;
  readonly opportunity?: string;
}

export function addLog(program: Command, run: Run): void {
  program
    .command('log <account>')
    .description('record a contact with one or more people')
    .requiredOption('--person <id-or-name...>', 'with whom')
    .option('--date <day>', 'when (YYYY-MM-DD); today if not given', day)
    .option('--kind <kind>', `what it was: ${INTERACTION_KINDS}`, oneOf(INTERACTION_KINDS), 'visit')
    .option('--note <text>', 'what was learnt', '')
    .option('--opportunity <name>', 'id or name; the first open one if not given')
    .action(
      run(async (cli, given: string, options: LogOptions) => {
        const account = await findAccount(cli, given);
        const open = await openAccount(cli, account.id);
        const people = options.person.map((text) => resolvePerson(open.records, text));
        const opportunity = resolveOpportunity(open.records, options.opportunity ?? null);
        const { kind, note, date = today() } = options;
        await open.change(opportunity.id, (change) => {
          change('interaction.add', {
            date,
            kind,
            note,
            personIds: people.map(({ id }) => id),
            opportunityId: opportunity.id,
          });
        });
        const names = people.map(({ name, title }) => name || title);
        return {
          value: {
            account: account.name,
            opportunity: opportunity.name,
            date,
            kind,
            note,
            people: people.map(({ id, name }) => ({ id, name })),
          },
          text: cli.t('cli.logged', { names: names.join(', '), date }),
        };
      }),
    );
}
