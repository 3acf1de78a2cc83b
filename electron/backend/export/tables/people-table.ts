import { type Assessment, assessmentId } from '../../../../shared/domain/assessment.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import type { Collection } from '../../../../shared/domain/records.ts';
import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { mayRead, type Readers } from '../../../../shared/scene/audience.ts';
import { gapMarks } from '../../../../shared/scene/gap-marks.ts';
import type { ShownMap } from '../map-scene.ts';
import type { Cell, Table } from './table.ts';

interface Subject {
  readonly person: Person;
  /** Of the opportunity that is shown. */
  readonly held: Assessment | undefined;
}

interface Column {
  readonly header: MessageKey;
  /** The field it tells; readers who may not see it have no such column. */
  readonly field: readonly [Collection, string];
  readonly cell: (subject: Subject) => Cell;
}

/**
 * People with everything their readers may see of them and of the opportunity, one a row, in the order of their ids.
 * Headers and words are those that an import of people knows in either language.
 */
export function peopleTable(map: ShownMap, readers: Readers): Table {
  const { records, opportunityId, gaps, judged, t, audience } = map;
  const marks = gapMarks(gaps);
  const columns = columnsOf(map).filter(({ field }) => mayRead(...field, readers));
  const people = Object.values(records.people).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = people.map((person) => {
    const held = records.assessments[assessmentId(opportunityId ?? '', person.id)];
    return [
      ...columns.map(({ cell }) => cell({ person, held })),
      ...(judged ? [marks.get(person.id)?.count ?? 0] : []),
      audience,
    ];
  });
  const headers = [
    ...columns.map(({ header }) => t(header)),
    ...(judged ? [t('export.slide.gaps')] : []),
    t('export.audienceLabel'),
  ];
  return { headers, rows };
}

function columnsOf({ records, t }: ShownMap): Column[] {
  const nameOf = (id: string | null) => {
    const person = id === null ? undefined : records.people[id];
    return person ? person.name || person.title : '';
  };
  const list = (texts: readonly string[]) => texts.join('; ');
  const about = (
    field: keyof Person,
    header: MessageKey,
    cell: (person: Person) => Cell,
  ): Column => ({ header, field: ['people', field], cell: ({ person }) => cell(person) });
  const held = (
    field: keyof Assessment,
    header: MessageKey,
    cell: (held: Assessment) => Cell,
  ): Column => ({
    header,
    field: ['assessments', field],
    cell: (subject) => (subject.held ? cell(subject.held) : ''),
  });
  return [
    about('id', 'export.column.id', ({ id }) => id),
    about('name', 'export.column.name', ({ name }) => name),
    about('title', 'domain.term.title', ({ title }) => title),
    about('department', 'domain.term.department', ({ department }) => department),
    about('layer', 'domain.term.layer', ({ layer }) => t(`domain.layer.${layer}`)),
    about('function', 'domain.term.function', (person) => t(`domain.function.${person.function}`)),
    about('kind', 'export.column.kind', ({ kind }) => t(`domain.kind.${kind}`)),
    about('status', 'domain.term.status', ({ status }) => t(`domain.status.${status}`)),
    about('managerId', 'export.column.managerId', ({ managerId }) => managerId ?? ''),
    about('managerId', 'domain.term.manager', ({ managerId }) => nameOf(managerId)),
    about('memberIds', 'domain.term.members', ({ memberIds }) => list(memberIds.map(nameOf))),
    about('email', 'export.column.email', ({ email }) => email),
    about('phone', 'export.column.phone', ({ phone }) => ({ phone })),
    about('since', 'export.column.since', ({ since }) => since ?? ''),
    about('leftOn', 'export.column.leftOn', ({ leftOn }) => leftOn ?? ''),
    about('reach', 'domain.term.reach', ({ reach }) => t(`domain.reach.${reach}`)),
    about('ownerId', 'domain.term.owner', ({ ownerId }) =>
      ownerId === null ? '' : (records.teamMembers[ownerId]?.name ?? ''),
    ),
    about('wantedInfluence', 'export.column.wanted', ({ wantedInfluence }) =>
      wantedInfluence === null ? '' : t(`domain.influence.${wantedInfluence}`),
    ),
    about('dueDate', 'export.column.dueDate', ({ dueDate }) => dueDate ?? ''),
    held('influences', 'domain.term.influence', ({ influences }) =>
      list(influences.map((role) => t(`domain.influence.${role}`))),
    ),
    held('coach', 'domain.term.coachStatus', ({ coach }) => t(`domain.coach.${coach}`)),
    held('coachCredibleToUs', 'domain.coachTest.credibleToUs', (one) =>
      t(`domain.test.${one.coachCredibleToUs}`),
    ),
    held('coachCredibleToThem', 'domain.coachTest.credibleToThem', (one) =>
      t(`domain.test.${one.coachCredibleToThem}`),
    ),
    held('coachWantsUs', 'domain.coachTest.wantsUs', (one) => t(`domain.test.${one.coachWantsUs}`)),
    held('degree', 'domain.term.degree', ({ degree }) => t(`domain.degree.${degree}`)),
    held('attitude', 'domain.term.attitude', ({ attitude }) => attitude ?? ''),
    held('mode', 'domain.term.mode', ({ mode }) => t(`domain.mode.${mode}`)),
    held('result', 'domain.term.result', ({ result }) => result),
    held('win', 'domain.term.win', ({ win }) => win),
    held('confidence', 'domain.term.confidence', ({ confidence }) => confidence ?? ''),
    held('evidenceDate', 'domain.term.evidenceDate', ({ evidenceDate }) => evidenceDate ?? ''),
    held('prefers', 'domain.term.prefers', ({ prefers }) => prefers),
    about('notes', 'domain.term.notes', ({ notes }) => notes),
  ];
}
