import { Action } from '../../../shared/domain/action.ts';
import { DossierItem } from '../../../shared/domain/dossier.ts';
import { addDays } from '../../../shared/domain/primitives.ts';
import { Survey } from '../../../shared/domain/survey.ts';
import type { SampleContext } from './sample-context.ts';

/** What is done about the sample account: actions, account data and satisfaction surveys. */
export function sampleWork({ details, lang, today, now, newId, idOf }: SampleContext) {
  return {
    actions: details.actions.map(
      ({ opportunity, owner, people, dueInDays, createdDaysAgo, outcome, ...action }) =>
        Action.parse({
          id: newId(),
          opportunityId: idOf(opportunity),
          ownerId: idOf(owner),
          personIds: people.map(idOf),
          dueDate: addDays(today, dueInDays),
          status: action.status,
          doneOn: action.status === 'open' ? null : addDays(today, dueInDays),
          what: action.what[lang],
          where: action.where[lang],
          why: action.why[lang],
          outcome: outcome?.[lang],
          createdAt: new Date(Date.parse(now) - createdDaysAgo * 86_400_000).toISOString(),
        }),
    ),
    dossier: details.dossier.map(({ item, notes, source, daysAgo, completeness }) =>
      DossierItem.parse({
        id: item,
        notes: notes[lang],
        source: source[lang],
        date: addDays(today, -daysAgo),
        completeness,
      }),
    ),
    surveys: details.surveys.map(({ daysAgo, factors, note }) =>
      Survey.parse({
        id: newId(),
        date: addDays(today, -daysAgo),
        factors: factors.map(([factor, importance, satisfaction]) => ({
          factor,
          importance,
          satisfaction,
        })),
        note: note[lang],
      }),
    ),
  };
}
