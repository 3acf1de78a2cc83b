import type { Command } from 'commander';
import { questionText } from '../../shared/commands/visit/question-text.ts';
import { visitQuestions } from '../../shared/commands/visit/questions.ts';
import { ruleName } from '../../shared/rules/describe.ts';
import { resolveOpportunity, resolvePerson } from '../backend/resolve.ts';
import type { Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { openAccount } from './open-account.ts';
import { numberFrom } from './options.ts';

interface QuestionOptions {
  readonly person: readonly string[];
  readonly opportunity?: string;
  readonly max: number;
}

export function addQuestions(program: Command, run: Run): void {
  program
    .command('questions <account>')
    .description('the next-visit sheet: what to ask whom we visit, worth most first')
    .requiredOption('--person <id-or-name...>', 'whom we visit')
    .option('--max <number>', 'at most so many', numberFrom(1, 30, true), 5)
    .option('--opportunity <name>', 'id or name; the first open one if not given')
    .action(
      run(async (cli, given: string, options: QuestionOptions) => {
        const account = await findAccount(cli, given);
        const { records } = await openAccount(cli, account.id);
        const opportunity = resolveOpportunity(records, options.opportunity ?? null);
        const people = options.person.map((text) => resolvePerson(records, text));
        const { gaps } = await cli.api['gap.list']({
          accountId: account.id,
          opportunityId: opportunity.id,
          date: null,
          closed: false,
        });
        const ids = people.map(({ id }) => id);
        const questions = visitQuestions(gaps, ids, options.max).map((question) => ({
          ...question,
          text: questionText(cli.t, question, records),
        }));
        const lines = questions.map(({ text, closes, points }, place) => {
          const rules = gaps.filter(({ id }) => closes.includes(id)).map(({ rule }) => rule);
          const names = [...new Set(rules)].map((rule) => ruleName(cli.t, rule));
          const worth = cli.t('visit.closes', { gaps: names.join(cli.t('ui.listComma')) });
          return `${place + 1}. ${text}\n   ${worth} (${Math.round(points * 10) / 10})`;
        });
        return {
          value: {
            account: account.name,
            opportunity: opportunity.name,
            people: people.map(({ id, name }) => ({ id, name })),
            questions,
          },
          text: lines.length > 0 ? lines.join('\n') : cli.t('visit.none'),
        };
      }),
    );
}
