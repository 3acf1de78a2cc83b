import { readFileSync } from 'node:fs';
import { Account } from '../../../shared/domain/account.ts';
import { Assessment, assessmentId } from '../../../shared/domain/assessment.ts';
import { Interaction } from '../../../shared/domain/interaction.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { Person } from '../../../shared/domain/person.ts';
import { addDays, type Id } from '../../../shared/domain/primitives.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';
import { TeamMember } from '../../../shared/domain/team-member.ts';
import { Tie } from '../../../shared/domain/tie.ts';
import { Waiver } from '../../../shared/domain/waiver.ts';
import { gapId } from '../../../shared/rules/gap-id.ts';
import { planImport } from '../import/plan.ts';
import type { SampleContext, SampleOptions } from './sample-context.ts';
import { readSampleDetails } from './sample-details.ts';
import { sampleWork } from './sample-work.ts';

/** The sample's chart as a client would send it; `inroad demo` imports the same file. */
export const SAMPLE_CHART = new URL('./sample-chart.csv', import.meta.url);

/**
 * The sample account: a fictional joint venture whose chart is read by the import, with assessments, ties, contacts
 * and our team added. Names are in the language asked for where the client has both. Equal ids and days give equal
 * records.
 */
export function buildSampleRecords({ lang, today, now, newId }: SampleOptions): AccountRecords {
  const details = readSampleDetails();
  const account = Account.parse({
    id: newId(),
    name: details.account.name[lang],
    industry: details.account.industry[lang],
    stage: details.account.stage,
    notes: details.account.notes[lang],
    createdAt: now,
  });
  const chart = readChart(emptyRecords(account), newId);
  const ids = new Map(chart.map(({ externalId, id }) => [externalId, id]));
  for (const { key } of [...details.opportunities, ...details.team, ...details.committees]) {
    ids.set(key, newId());
  }
  const idOf = (key: string): Id => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the sample has no ${key}`);
    return id;
  };
  const context = { details, lang, today, now, newId, idOf };
  const work = sampleWork(context);
  return {
    ...emptyRecords(account),
    people: byId([...chart.map((person) => withDetails(person, context)), ...committees(context)]),
    opportunities: byId(opportunities(context)),
    assessments: byId(assessments(context)),
    teamMembers: byId(
      details.team.map(({ key, ...member }) => TeamMember.parse({ id: idOf(key), ...member })),
    ),
    ties: byId(
      details.ties.map(({ from, to, ...tie }) =>
        Tie.parse({ id: newId(), fromId: idOf(from), toId: idOf(to), ...tie }),
      ),
    ),
    interactions: byId(interactions(context)),
    waivers: byId(waivers(context)),
    actions: byId(work.actions),
    dossier: byId(work.dossier),
    surveys: byId(work.surveys),
  };
}

function readChart(records: AccountRecords, newId: () => Id): Person[] {
  const { merge } = planImport(readFileSync(SAMPLE_CHART), null, records, newId);
  return merge.patches.flatMap((patch) =>
    patch.op === 'add' ? [Person.parse({ id: patch.id, ...patch.fields })] : [],
  );
}

function withDetails(person: Person, { details, today, idOf }: SampleContext): Person {
  const { owner, leftDaysAgo, dueInDays, ...fields } = details.people[person.externalId] ?? {};
  return Person.parse({
    ...person,
    ...fields,
    ownerId: owner === undefined ? null : idOf(owner),
    leftOn: leftDaysAgo === undefined ? null : addDays(today, -leftDaysAgo),
    dueDate: dueInDays === undefined ? null : addDays(today, dueInDays),
  });
}

function committees({ details, idOf }: SampleContext): Person[] {
  return details.committees.map(({ key, manager, members, owner, ...committee }) =>
    Person.parse({
      id: idOf(key),
      kind: 'committee',
      managerId: idOf(manager),
      memberIds: members.map(idOf),
      ownerId: idOf(owner),
      ...committee,
    }),
  );
}

function opportunities({ details, lang, today, now, idOf }: SampleContext): Opportunity[] {
  return details.opportunities.map(({ key, name, bidDueInDays, notes, ...opportunity }, place) =>
    Opportunity.parse({
      id: idOf(key),
      name: name[lang],
      bidDue: bidDueInDays === null ? null : addDays(today, bidDueInDays),
      notes: notes[lang],
      // The oldest is the one an account opens with.
      createdAt: new Date(Date.parse(now) + place).toISOString(),
      ...opportunity,
    }),
  );
}

function assessments({ details, today, idOf }: SampleContext): Assessment[] {
  return Object.entries(details.assessments).flatMap(([opportunity, people]) =>
    Object.entries(people).map(([person, { evidenceDaysAgo, ...assessment }]) => {
      const [opportunityId, personId] = [idOf(opportunity), idOf(person)];
      return Assessment.parse({
        id: assessmentId(opportunityId, personId),
        opportunityId,
        personId,
        evidenceDate: addDays(today, -evidenceDaysAgo),
        ...assessment,
      });
    }),
  );
}

function interactions({ details, today, newId, idOf }: SampleContext): Interaction[] {
  return details.interactions.map(({ daysAgo, people, team, opportunity, ...interaction }) =>
    Interaction.parse({
      id: newId(),
      date: addDays(today, -daysAgo),
      personIds: people.map(idOf),
      teamMemberIds: team.map(idOf),
      opportunityId: idOf(opportunity),
      ...interaction,
    }),
  );
}

function waivers({ details, today, newId, idOf }: SampleContext): Waiver[] {
  return details.waivers.map(({ opportunity, rule, person, daysAgo, untilInDays, ...waiver }) =>
    Waiver.parse({
      id: newId(),
      opportunityId: idOf(opportunity),
      gapId: gapId({ rule, subjects: [{ kind: 'person', id: idOf(person) }] }),
      date: addDays(today, -daysAgo),
      until: addDays(today, untilInDays),
      ...waiver,
    }),
  );
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
