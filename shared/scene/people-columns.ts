import type { Assessment } from '../domain/assessment.ts';
import type { Person } from '../domain/person.ts';
import type { AccountRecords, Collection } from '../domain/records.ts';
import type { MessageKey, Translate } from '../i18n/messages.ts';
import { ATTITUDE_KEYS } from './description.ts';

/** A column of a list of people, in words. */
export interface PeopleColumn {
  readonly header: MessageKey;
  /** What it tells; readers who may not see it have no such column. */
  readonly field: readonly [Collection, string];
  /** Empty where nothing is known. */
  readonly text: (person: Person, held: Assessment | undefined) => string;
}

/** What a list of people tells of each, in words: for people to read, where `peopleTable` is for programs. */
export function peopleColumns(records: AccountRecords, t: Translate): PeopleColumn[] {
  const nameOf = (id: string | null) => {
    const person = id === null ? undefined : records.people[id];
    return person ? person.name || person.title : '';
  };
  const list = (texts: readonly string[]) => texts.join(t('scene.say.comma'));
  return [
    {
      header: 'export.column.name',
      field: ['people', 'name'],
      text: ({ name, kind }) => name || t(kind === 'ghost' ? 'scene.vacant' : 'scene.nameUnknown'),
    },
    { header: 'domain.term.title', field: ['people', 'title'], text: ({ title }) => title },
    {
      header: 'domain.term.department',
      field: ['people', 'department'],
      text: ({ department }) => department,
    },
    {
      header: 'domain.term.function',
      field: ['people', 'function'],
      text: (person) =>
        person.function === 'unknown' ? '' : t(`domain.function.${person.function}`),
    },
    {
      header: 'domain.term.status',
      field: ['people', 'status'],
      text: ({ status, kind, memberIds }) =>
        list([
          ...(kind === 'person' ? [] : [t(`domain.kind.${kind}`)]),
          ...memberIds.map(nameOf),
          ...(status === 'active' ? [] : [t(`domain.status.${status}`)]),
        ]),
    },
    {
      header: 'export.report.reportsTo',
      field: ['people', 'managerId'],
      text: ({ managerId }) => nameOf(managerId),
    },
    {
      header: 'domain.term.influence',
      field: ['assessments', 'influences'],
      text: (_, held) => list((held?.influences ?? []).map((one) => t(`domain.influence.${one}`))),
    },
    {
      header: 'domain.term.coachStatus',
      field: ['assessments', 'coach'],
      text: (_, held) => (!held || held.coach === 'none' ? '' : t(`domain.coach.${held.coach}`)),
    },
    {
      header: 'domain.term.degree',
      field: ['assessments', 'degree'],
      text: (_, held) =>
        !held || held.degree === 'unknown' ? '' : t(`domain.degree.${held.degree}`),
    },
    {
      header: 'domain.term.attitude',
      field: ['assessments', 'attitude'],
      text: (_, held) => {
        const attitude = held?.attitude ?? null;
        return attitude === null
          ? ''
          : t(`domain.attitude.${ATTITUDE_KEYS[attitude + 2] ?? 'unknown'}`);
      },
    },
    {
      header: 'domain.term.reach',
      field: ['people', 'reach'],
      text: ({ reach, kind }) => (kind === 'ghost' ? '' : t(`domain.reach.${reach}`)),
    },
    {
      header: 'domain.term.owner',
      field: ['people', 'ownerId'],
      text: ({ ownerId }) => (ownerId === null ? '' : (records.teamMembers[ownerId]?.name ?? '')),
    },
  ];
}
