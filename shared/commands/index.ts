import type { z } from 'zod';
import type { AccountRecords } from '../domain/records.ts';
import { accountEdit } from './account.ts';
import { actionAdd, actionDelete, actionEdit } from './action.ts';
import {
  assessmentConfirm,
  assessmentEdit,
  assessmentMakePrimary,
  assessmentSetCoach,
  assessmentToggleInfluence,
} from './assessment.ts';
import { committeeSetMembers } from './committee.ts';
import { dossierEdit } from './dossier.ts';
import { ghostAccept, ghostDismiss, ghostFill, ghostName, ghostRestore } from './ghost.ts';
import { interactionAdd, interactionDelete, interactionEdit } from './interaction.ts';
import { layoutPlace, layoutTidy } from './layout.ts';
import { opportunityAdd, opportunityDelete, opportunityEdit } from './opportunity.ts';
import { peoplePaste } from './people-paste.ts';
import { peoplePutBack } from './people-put-back.ts';
import { personAdd } from './person-add.ts';
import { personDelete } from './person-delete.ts';
import { personDuplicate } from './person-duplicate.ts';
import { personEdit, personMarkLeft, personRename } from './person-edit.ts';
import { personMove, personReorder, personSetLayer, personSetManager } from './person-move.ts';
import { surveyAdd, surveyDelete, surveyEdit } from './survey.ts';
import { teamMemberAdd, teamMemberDelete, teamMemberEdit } from './team-member.ts';
import { tieAdd, tieDelete, tieEdit } from './tie.ts';
import type { Command, CommandContext, CommandResult } from './types.ts';
import { visitRecord } from './visit/record.ts';
import { waiverAdd, waiverDelete } from './waiver.ts';

/** Every change a user can make, by id. */
export const commands = {
  'account.edit': accountEdit,
  'opportunity.add': opportunityAdd,
  'opportunity.edit': opportunityEdit,
  'opportunity.delete': opportunityDelete,
  'person.add': personAdd,
  'person.edit': personEdit,
  'person.rename': personRename,
  'person.markLeft': personMarkLeft,
  'person.move': personMove,
  'person.setLayer': personSetLayer,
  'person.setManager': personSetManager,
  'person.reorder': personReorder,
  'person.delete': personDelete,
  'person.duplicate': personDuplicate,
  'people.paste': peoplePaste,
  'people.putBack': peoplePutBack,
  'committee.setMembers': committeeSetMembers,
  'assessment.edit': assessmentEdit,
  'assessment.confirm': assessmentConfirm,
  'assessment.toggleInfluence': assessmentToggleInfluence,
  'assessment.setCoach': assessmentSetCoach,
  'assessment.makePrimary': assessmentMakePrimary,
  'ghost.accept': ghostAccept,
  'ghost.dismiss': ghostDismiss,
  'ghost.restore': ghostRestore,
  'ghost.name': ghostName,
  'ghost.fill': ghostFill,
  'tie.add': tieAdd,
  'tie.edit': tieEdit,
  'tie.delete': tieDelete,
  'teamMember.add': teamMemberAdd,
  'teamMember.edit': teamMemberEdit,
  'teamMember.delete': teamMemberDelete,
  'interaction.add': interactionAdd,
  'interaction.edit': interactionEdit,
  'interaction.delete': interactionDelete,
  'action.add': actionAdd,
  'action.edit': actionEdit,
  'action.delete': actionDelete,
  'survey.add': surveyAdd,
  'survey.edit': surveyEdit,
  'survey.delete': surveyDelete,
  'dossier.edit': dossierEdit,
  'visit.record': visitRecord,
  'waiver.add': waiverAdd,
  'waiver.delete': waiverDelete,
  'layout.tidy': layoutTidy,
  'layout.place': layoutPlace,
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;
export type CommandArgs<C extends CommandId> = z.input<(typeof commands)[C]['args']>;

/**
 * Runs a command on the records as they are: patches for the document, or why not. Nothing is changed here.
 * Arguments that do not fit are refused with `args.invalid` and the path of the first that does not; a command that
 * would change nothing gives no patches.
 */
export function runCommand<C extends CommandId>(
  records: AccountRecords,
  id: C,
  args: CommandArgs<C>,
  context: CommandContext,
): CommandResult {
  const command: Command = commands[id];
  const parsed = command.args.safeParse(args);
  if (parsed.success) return command.run(records, parsed.data, context);
  const [issue] = parsed.error.issues;
  const params = { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' };
  return { ok: false, refusal: { code: 'args.invalid', params } };
}
