import { assessmentId } from '../../../../shared/domain/assessment.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import { inTreeOrder } from '../../../../shared/domain/reporting.ts';
import { LAYERS } from '../../../../shared/domain/values.ts';
import { mayRead, type Readers } from '../../../../shared/scene/audience.ts';
import { peopleColumns } from '../../../../shared/scene/people-columns.ts';
import type { ShownMap } from '../map-scene.ts';
import type { ReportRow } from './report.ts';

/** The people of one layer, managers before their reports. */
export interface LayerPeople {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** Everybody on the map by layer, of a part of the map only layers that it has somebody in, with what readers may see of them; columns that would be empty are left out. */
export function peopleByLayer(map: ShownMap, readers: Readers): LayerPeople[] {
  const { records, opportunityId, t } = map;
  const people = inTreeOrder(records.people);
  const heldBy = ({ id }: Person) => records.assessments[assessmentId(opportunityId ?? '', id)];
  const columns = peopleColumns(records, t)
    .filter(({ field }) => mayRead(...field, readers))
    .filter(({ text }) => people.some((person) => text(person, heldBy(person)) !== ''));
  const headers = columns.map(({ header }) => t(header));
  const cell = columns.findIndex(({ header }) => header === 'domain.term.influence');
  const layers = LAYERS.filter(
    (layer) => !map.isPart || people.some((person) => person.layer === layer),
  );
  return layers.map((layer) => ({
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
