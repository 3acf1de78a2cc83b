import fc from 'fast-check';
import { type CommandId, commands, runCommand } from '../../../shared/commands/index.ts';
import { takenWith } from '../../../shared/commands/taken-people.ts';
import type { CommandContext, CommandResult } from '../../../shared/commands/types.ts';
import { ASKS } from '../../../shared/commands/visit/question.ts';
import { ACTION_STATUSES } from '../../../shared/domain/action.ts';
import { DOSSIER_ITEMS } from '../../../shared/domain/dossier.ts';
import { INTERACTION_KINDS } from '../../../shared/domain/interaction.ts';
import { PERSON_KINDS } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { PURCHASE_FACTORS } from '../../../shared/domain/survey.ts';
import { TIE_KINDS } from '../../../shared/domain/tie.ts';
import { COACH_STATUSES, INFLUENCES, LAYERS } from '../../../shared/domain/values.ts';

const ANSWERS = ['', 'yes', 'no', 'high', '-2', 'growth', 'economic', 'Ada'] as const;

/** A command with the dice its arguments are drawn with once the records are known. */
export interface RandomStep {
  readonly id: CommandId;
  readonly dice: readonly number[];
}

const ids = Object.keys(commands) as CommandId[];
// More of what makes the chart grow, so that the rest finds something to work on.
const weighted = [
  ...ids,
  'person.add',
  'person.add',
  'person.setManager',
  'assessment.edit',
] as const;

export const randomSteps = fc.array(
  fc.record({
    id: fc.constantFrom(...weighted),
    dice: fc.array(fc.nat(1_000), { minLength: 11, maxLength: 11 }),
  }),
  { minLength: 1, maxLength: 40 },
);

/** Runs a random step on records; arguments are of the right kind but often refer to what is not there. */
export function runStep(
  records: AccountRecords,
  { id, dice }: RandomStep,
  context: CommandContext,
): CommandResult {
  return runCommand(records, id, argsOf(records, id, dice) as never, context);
}

function argsOf(records: AccountRecords, id: CommandId, dice: readonly number[]): unknown {
  let at = 0;
  const roll = () => dice[at++ % dice.length] ?? 0;
  const of = <T>(list: readonly T[]) => list[roll() % list.length] as T;
  // Now and then what has gone, mostly what is there.
  const one = (collection: object) =>
    roll() % 12 === 0 ? 'gone' : (of(Object.keys(collection)) ?? 'gone');
  const some = (collection: object) => [one(collection), one(collection)].slice(roll() % 2);
  const maybe = <T>(value: T) => (roll() % 2 === 0 ? value : null);
  const person = () => one(records.people);
  const people = () => some(records.people);
  const ghost = () =>
    of(Object.values(records.people).filter(({ kind }) => kind === 'ghost'))?.id ?? person();
  const text = () => of(['', 'Ada', '  Bo\u0000 ', '李雷', 'x'.repeat(400)]);
  const position = () => ({ x: roll(), y: roll() });
  const assessed = () => ({ personIds: people(), opportunityId: one(records.opportunities) });
  const factor = () => ({
    factor: of(PURCHASE_FACTORS),
    importance: (roll() % 10) + 1,
    satisfaction: (roll() % 10) + 1,
  });
  const edits: Record<CommandId, () => unknown> = {
    'account.edit': () => ({ fields: { name: text() } }),
    'action.add': () => ({
      what: text(),
      opportunityId: maybe(one(records.opportunities)),
      ownerId: maybe(one(records.teamMembers)),
      personIds: people(),
      status: of(ACTION_STATUSES),
    }),
    'action.edit': () => ({
      id: one(records.actions),
      fields: of([{ status: of(ACTION_STATUSES) }, { personIds: people() }, { why: text() }]),
    }),
    'action.delete': () => ({ ids: some(records.actions) }),
    'survey.add': () => ({ date: '2026-02-01', factors: [factor()] }),
    'survey.edit': () => ({ id: one(records.surveys), fields: { factors: [factor()] } }),
    'survey.delete': () => ({ ids: some(records.surveys) }),
    'dossier.edit': () => ({
      id: of(DOSSIER_ITEMS),
      fields: { notes: text(), completeness: roll() % 101 },
    }),
    'visit.record': () => ({
      ...assessed(),
      date: '2026-02-20',
      answers: [
        { ask: of(ASKS), subject: of([person(), 'finance', 'management']), value: of(ANSWERS) },
        { ask: of(ASKS), subject: person(), value: of(ANSWERS), personId: maybe(person()) },
      ],
    }),
    'opportunity.add': () => ({ name: text() }),
    'opportunity.edit': () => ({ id: one(records.opportunities), fields: { amount: text() } }),
    'opportunity.delete': () => ({ id: one(records.opportunities) }),
    'person.add': () => ({
      kind: of(PERSON_KINDS),
      layer: of(LAYERS),
      managerId: maybe(person()),
      ...(roll() % 2
        ? { relation: { to: person(), as: of(['report', 'peer', 'manager'] as const) } }
        : {}),
    }),
    'person.edit': () => ({
      ids: people(),
      fields: of([
        { managerId: maybe(person()) },
        { kind: of(PERSON_KINDS) },
        { kind: of(PERSON_KINDS), memberIds: people() },
        { ownerId: maybe(one(records.teamMembers)) },
        { name: text(), notes: text() },
      ]),
    }),
    'person.rename': () => ({ id: person(), name: text() }),
    'person.markLeft': () => ({ ids: people() }),
    'person.move': () => ({
      people: [{ id: person(), layer: of(LAYERS), position: maybe(position()) }],
    }),
    'person.setLayer': () => ({ ids: people(), layer: of(LAYERS) }),
    'person.setManager': () => ({
      ids: people(),
      managerId: maybe(person()),
      beforeId: maybe(person()),
    }),
    'person.reorder': () => ({ id: person(), beforeId: maybe(person()) }),
    'person.delete': () => ({
      ids: people(),
      reports: of(['promote', 'detach', 'delete', undefined] as const),
    }),
    'person.duplicate': () => ({ ids: people() }),
    'people.paste': () => ({
      managerId: maybe(person()),
      people: ['a', 'b'].map((key) => ({
        key,
        managerKey: maybe(of(['a', 'b', 'c'])),
        layer: of(LAYERS),
      })),
    }),
    'people.putBack': () => {
      const ids = people();
      const taken = JSON.stringify(takenWith(records, ids));
      // As if somebody else had been taken out of the same lines, seats and contacts.
      const named = new RegExp(`\\b(${ids.join('|')})\\b`, 'g');
      return {
        taken: JSON.parse(taken.replaceAll(named, 'was-$1')),
        ids: ids.map((id) => `was-${id}`),
        managerId: maybe(person()),
      };
    },
    'committee.setMembers': () => ({
      id: Object.values(records.people).find(({ kind }) => kind === 'committee')?.id ?? person(),
      memberIds: people(),
    }),
    'assessment.confirm': assessed,
    'assessment.edit': () => ({
      ...assessed(),
      fields: of([
        { attitude: of([-2, 0, 2, null]), win: text() },
        { influences: INFLUENCES.filter(() => roll() % 2) },
        { coach: of(COACH_STATUSES), influences: INFLUENCES.filter(() => roll() % 2) },
      ]),
    }),
    'assessment.toggleInfluence': () => ({ ...assessed(), influence: of(INFLUENCES) }),
    'assessment.setCoach': () => ({ ...assessed(), coach: of(COACH_STATUSES) }),
    'assessment.makePrimary': () => ({ ...assessed(), influence: of(INFLUENCES) }),
    'ghost.accept': () => ({
      layer: of(LAYERS),
      function: 'finance',
      wantedInfluence: maybe(of(INFLUENCES)),
      title: text(),
      ownerId: maybe(one(records.teamMembers)),
    }),
    'ghost.dismiss': () => ({
      opportunityId: one(records.opportunities),
      proposalIds: ['coach.missing'],
    }),
    'ghost.restore': () => ({
      opportunityId: one(records.opportunities),
      proposalIds: ['coach.missing'],
    }),
    'ghost.name': () => ({
      id: ghost(),
      opportunityId: maybe(one(records.opportunities)),
      name: text(),
    }),
    'ghost.fill': () => ({
      personId: person(),
      opportunityId: maybe(one(records.opportunities)),
      of: of([
        { ghostId: ghost() },
        { wants: { influence: of(INFLUENCES), layer: maybe(of(LAYERS)), function: null } },
      ]),
    }),
    'tie.add': () => ({ kind: of(TIE_KINDS), fromId: person(), toId: person() }),
    'tie.edit': () => ({ id: one(records.ties), fields: { kind: of(TIE_KINDS), toId: person() } }),
    'tie.delete': () => ({ ids: some(records.ties) }),
    'teamMember.add': () => ({ name: text() }),
    'teamMember.edit': () => ({ id: one(records.teamMembers), fields: { title: text() } }),
    'teamMember.delete': () => ({ ids: some(records.teamMembers) }),
    'interaction.add': () => ({
      date: '2026-02-01',
      kind: of(INTERACTION_KINDS),
      personIds: people(),
      teamMemberIds: roll() % 2 ? some(records.teamMembers) : [],
      opportunityId: maybe(one(records.opportunities)),
    }),
    'interaction.edit': () => ({ id: one(records.interactions), fields: { personIds: people() } }),
    'interaction.delete': () => ({ ids: some(records.interactions) }),
    'waiver.add': () => ({
      opportunityId: one(records.opportunities),
      gapId: of(['coach.missing', 'user.missing']),
      reason: text(),
    }),
    'waiver.delete': () => ({ ids: some(records.waivers) }),
    'layout.tidy': () =>
      of([
        { scope: 'all' },
        { scope: 'branch', id: person() },
        { scope: 'selection', ids: people() },
      ]),
    'layout.place': () => ({ places: [{ id: person(), position: position() }] }),
  };
  return edits[id]();
}
