import type { CommandArgs } from '../../../shared/commands/index.ts';
import { run } from '../../store/commands.ts';

/** Changes fields of people; changes of one gesture are one undo step. */
export function editPeople(
  personIds: readonly string[],
  fields: CommandArgs<'person.edit'>['fields'],
  gesture?: string,
): boolean {
  return run('person.edit', { ids: [...personIds], fields }, gesture ? { gesture } : {});
}

/** Writes fields of the assessment on screen; false when refused. */
export type AssessmentEdit = (
  fields: CommandArgs<'assessment.edit'>['fields'],
  gesture?: string,
) => boolean;

/** Changes what we hold of people on one opportunity. */
export function editAssessments(
  opportunityId: string,
  personIds: readonly string[],
  fields: CommandArgs<'assessment.edit'>['fields'],
  gesture?: string,
): boolean {
  return run(
    'assessment.edit',
    { opportunityId, personIds: [...personIds], fields },
    gesture ? { gesture } : {},
  );
}
