import type { Action } from '../../../shared/domain/action.ts';
import { byDue } from '../../../shared/domain/due.ts';
import type { ShownMap } from './map-scene.ts';

/** An action with its people in words. */
export interface ShownAction extends Action {
  readonly owner: string;
  readonly people: string;
}

/** Actions of the opportunity and of the account as a whole, as far as readers may see them: open ones first, by due date. */
export function shownActions({ records, opportunityId, t }: ShownMap): readonly ShownAction[] {
  return Object.values(records.actions)
    .filter((action) => action.opportunityId === null || action.opportunityId === opportunityId)
    .sort((a, b) => Number(a.status !== 'open') - Number(b.status !== 'open') || byDue(a, b))
    .map((action) => ({
      ...action,
      owner: records.teamMembers[action.ownerId ?? '']?.name ?? '',
      people: action.personIds
        .flatMap((id) => records.people[id]?.name || records.people[id]?.title || [])
        .join(t('scene.say.comma')),
    }));
}
