import {
  type ImportChoices,
  type ImportPlan,
  NO_CHOICES,
  planImport,
} from '../../../electron/backend/import/plan.ts';
import type { ImportMapping } from '../../../shared/api/import-types.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Assessment } from '../../../shared/domain/assessment.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { Person } from '../../../shared/domain/person.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';

const createdAt = '2026-01-01T00:00:00.000Z';
const opportunity = Opportunity.parse({ id: 'o1', name: 'Sale', createdAt });

/** An account with an opportunity and these people. */
export function accountOf(...people: readonly Person[]): AccountRecords {
  return {
    ...emptyRecords(Account.parse({ id: 'a', name: 'A', createdAt })),
    opportunities: { o1: opportunity },
    people: Object.fromEntries(people.map((one) => [one.id, one])),
  };
}

export function personOf(id: string, fields: Partial<Person> = {}): Person {
  return Person.parse({ id, layer: 'operational', ...fields });
}

/** A plan for a CSV text; `adjust` changes the proposed mapping. */
export function planOf(
  text: string,
  records: AccountRecords,
  choices: Partial<ImportChoices> = {},
  adjust: Partial<ImportMapping> = {},
): ImportPlan {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `n${ids}`;
  };
  const bytes = new TextEncoder().encode(text);
  const { mapping } = planImport(bytes, null, records, newId);
  ids = 0;
  const given = { ...mapping, ...adjust };
  return planImport(bytes, given, records, newId, { ...NO_CHOICES, ...choices });
}

/** The account after a plan. */
export function applied(records: AccountRecords, { merge }: ImportPlan): AccountRecords {
  const people = { ...records.people };
  const assessments = { ...records.assessments };
  for (const patch of merge.patches) {
    if (patch.op === 'remove') throw new Error('an import removes nobody');
    if (patch.collection === 'people')
      people[patch.id] = Person.parse({ ...people[patch.id], ...patch.fields, id: patch.id });
    else
      assessments[patch.id] = Assessment.parse({
        ...assessments[patch.id],
        ...patch.fields,
        id: patch.id,
      });
  }
  return { ...records, people, assessments };
}
