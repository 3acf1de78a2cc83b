import { type Command, InvalidArgumentError } from 'commander';
import type { AccountRecords } from '../../shared/domain/records.ts';
import {
  type BuyingFunction,
  COACH_STATUSES,
  type CoachStatus,
  DEGREES,
  type Degree,
  FUNCTIONS,
  INFLUENCES,
  type Influence,
  LAYERS,
  type Layer,
  REACHES,
  type Reach,
} from '../../shared/domain/values.ts';
import { resolveOpportunity, resolvePerson, resolveTeamMember } from '../backend/resolve.ts';
import type { Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { type Change, openAccount } from './open-account.ts';
import { listOf, oneOf } from './options.ts';

interface AssessOptions {
  readonly person: string;
  readonly opportunity?: string;
  readonly role?: readonly Influence[];
  readonly coach?: CoachStatus;
  readonly influence?: Degree;
  readonly attitude?: number | null;
  readonly reach?: Reach;
  readonly layer?: Layer;
  readonly function?: BuyingFunction;
  readonly owner?: string;
}

export function addAssess(program: Command, run: Run): void {
  program
    .command('assess <account>')
    .description('say what is known of a person: what is not named stays as it is')
    .requiredOption('--person <id-or-name>', 'whom')
    .option('--opportunity <name>', 'id or name; the first open one if not given')
    .option(
      '--role <list>',
      `buying influences, first one primary: ${INFLUENCES}`,
      listOf(INFLUENCES),
    )
    .option('--coach <status>', `coach status: ${COACH_STATUSES}`, oneOf(COACH_STATUSES))
    .option('--influence <degree>', `degree of influence: ${DEGREES}`, oneOf(DEGREES))
    .option('--attitude <n>', '-2 enemy to 2 advocate, or unknown', attitude)
    .option('--reach <reach>', `how well we reach them: ${REACHES}`, oneOf(REACHES))
    .option('--layer <layer>', `layer: ${LAYERS}`, oneOf(LAYERS))
    .option('--function <function>', `function: ${FUNCTIONS}`, oneOf(FUNCTIONS))
    .option('--owner <name>', 'who of us owns the relationship; added to our team if new')
    .action(
      run(async (cli, given: string, options: AssessOptions) => {
        const account = await findAccount(cli, given);
        const open = await openAccount(cli, account.id);
        const person = resolvePerson(open.records, options.person);
        const opportunity = resolveOpportunity(open.records, options.opportunity ?? null);
        await open.change(opportunity.id, (change) => {
          assess(change, open.records, person.id, opportunity.id, options);
        });
        const {
          id,
          name,
          title,
          layer,
          function: function_,
          reach,
          ownerId,
        } = resolvePerson(open.records, person.id);
        const assessment = open.records.assessments[`${opportunity.id}~${person.id}`] ?? null;
        return {
          value: {
            account: account.name,
            opportunity: opportunity.name,
            person: { id, name, title, layer, function: function_, reach, ownerId },
            assessment,
          },
          text: cli.t('cli.assessed', { name: name || title, opportunity: opportunity.name }),
        };
      }),
    );
}

function assess(
  change: Change,
  records: AccountRecords,
  personId: string,
  opportunityId: string,
  options: AssessOptions,
): void {
  const { role, coach, influence, attitude: stance } = options;
  change('assessment.edit', {
    personIds: [personId],
    opportunityId,
    fields: {
      ...(role && { influences: [...role] }),
      ...(coach && { coach }),
      ...(influence && { degree: influence }),
      ...(stance !== undefined && { attitude: stance }),
    },
  });
  const { reach, layer, owner } = options;
  const ownerId =
    owner && (teamMemberId(records, owner) ?? change('teamMember.add', { name: owner })[0]);
  change('person.edit', {
    ids: [personId],
    fields: {
      ...(reach && { reach }),
      ...(layer && { layer }),
      ...(options.function && { function: options.function }),
      ...(ownerId && { ownerId }),
    },
  });
}

function teamMemberId(records: AccountRecords, owner: string): string | null {
  const known = Object.values(records.teamMembers).some(
    ({ id, name }) => id === owner || name === owner,
  );
  return known ? resolveTeamMember(records, owner).id : null;
}

function attitude(text: string): number | null {
  if (text === 'unknown') return null;
  const value = Number(text);
  if (!/^[+-]?[0-2]$/.test(text)) throw new InvalidArgumentError('Allowed: -2 to 2, or unknown.');
  return value;
}
