import { type Assessment, assessmentId } from '../../../../shared/domain/assessment.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import type { Collection } from '../../../../shared/domain/records.ts';
import { reportsOf } from '../../../../shared/domain/reporting.ts';
import { LAYERS } from '../../../../shared/domain/values.ts';
import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { mayRead, type Readers } from '../../../../shared/scene/audience.ts';
import { ATTITUDE_KEYS } from '../../../../shared/scene/description.ts';
import type { ShownMap } from '../map-scene.ts';
import type { ReportRow } from './report.ts';

/** The people of one layer, managers before their reports. */
export interface LayerPeople {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly ReportRow[];
}

interface Column {
  readonly header: MessageKey;
  /** What it tells; readers who may not see it have no such column. */
  readonly field: readonly [Collection, string];
  readonly text: (person: Person, held: Assessment | undefined) => string;
}

/** Everybody on the map by layer, with what readers may see of them; columns that would be empty are left out. */
export function peopleByLayer(map: ShownMap, readers: Readers): LayerPeople[] {
  const { records, opportunityId, t } = map;
  const people = inTreeOrder(records.people);
  const heldBy = ({ id }: Person) => records.assessments[assessmentId(opportunityId ?? '', id)];
  const columns = columnsOf(map)
    .filter(({ field }) => mayRead(...field, readers))
    .filter(({ text }) => people.some((person) => text(person, heldBy(person)) !== ''));
  const headers = columns.map(({ header }) => t(header));
  const cell = columns.findIndex(({ header }) => header === 'domain.term.influence');
  return LAYERS.map((layer) => ({
    name: t(`scene.lane.${layer}`),
    headers,
    rows: people
      .filter((person) => person.layer === layer)
      .map((person) => ({
        cells: columns.map(({ text }) => text(person, heldBy(person))),
        roles: { cell, held: cell < 0 ? [] : (heldBy(person)?.influences ?? []) },
        departed: person.status !== 'active',
      })),
  }));
}

function inTreeOrder(people: ShownMap['records']['people']): Person[] {
  const reports = reportsOf(people);
  const pending = [...(reports.get(null) ?? [])].reverse();
  const found: Person[] = [];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const person = people[id];
    if (person) found.push(person);
    pending.push(...(reports.get(id) ?? []).toReversed());
  }
  return found;
}

/** What is not known is left empty. */
function columnsOf({ records, t }: ShownMap): Column[] {
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
