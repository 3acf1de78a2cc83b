import type { Id } from '../../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../../shared/domain/records.ts';
import { type BesideBox, placeBeside } from '../../../../shared/layout/beside.ts';
import { layoutCards } from '../../../../shared/layout/cards.ts';
import { layoutMap } from '../../../../shared/layout/layout-map.ts';
import type { MapLayout } from '../../../../shared/layout/types.ts';
import type { Box } from '../../../../shared/scene/types.ts';
import { foldedCounts, type ShownMap, shownLayout, visibilityOf } from '../map-scene.ts';
import { DETAILS, type Detail, detailFor, slideCardSize } from './slide-card.ts';

/** Inches on a slide of 13.33 × 7.5 where the map and its legend stand. */
export const AREA = { left: 0.62, top: 0.95, right: 13.0, bottom: 7.3 } as const;
/** Inches that the legend should take at most, and between it and the map. */
export const KEY = { most: 0.52, above: 0.12 } as const;
const POINTS_PER_INCH = 72;
/** Inches of a map unit in a small map: names are then 14 points large. */
const MOST = 14 / POINTS_PER_INCH / 12;
/** Of a name in map units, and in points what can still be read on a screen that is shared, or on paper. */
const NAME = 12;
const LEGIBLE = 5.5;

/** Map units below a card for the number of people who are folded there. */
export const FOLDED = 12;

/** Where everybody stands on a slide. */
export interface MapPlan {
  /** Without places that were chosen for cards of another size. */
  readonly records: AccountRecords;
  readonly detail: Detail;
  readonly layout: MapLayout;
  /** Of the proposals. */
  readonly boxes: readonly BesideBox[];
}

/** The layout of a map on a slide, with as much of each person as suits how many there are and can be read. */
export function planMap(map: ShownMap): MapPlan {
  const most = detailFor(shownPeople(map), map.judged);
  const [first, ...others] = DETAILS.slice(DETAILS.indexOf(most));
  let plan = planWith(map, first ?? most);
  for (const detail of others) if (!canBeRead(plan, map)) plan = planWith(map, detail);
  return plan;
}

function planWith(map: ShownMap, detail: Detail): MapPlan {
  // Cards are smaller here than on the map, so places chosen there mean nothing.
  const records = withoutPositions(map.records);
  const folded = foldedCounts(map);
  const { width, height } = slideCardSize(detail);
  const size = ({ id }: { readonly id: Id }) => ({
    width,
    height: height + (folded.has(id) ? FOLDED : 0),
  });
  const cards = layoutCards(records, size, visibilityOf(map));
  const mode = map.view.layoutMode === 'grid' ? 'grid' : 'compact';
  const plain = shownLayout(layoutMap(cards, { mode }), map);
  return { records, detail, ...placeBeside(plain, map.proposals, slideCardSize(detail)) };
}

/** How many are not folded away. */
function shownPeople(map: ShownMap): number {
  const folded = [...foldedCounts(map).values()].reduce((sum, count) => sum + count, 0);
  return Object.keys(map.records.people).length - folded;
}

/** Inches of a map unit on a slide whose map ends at `bottom`. */
export function scaleOf({ width, height }: Pick<Box, 'width' | 'height'>, bottom: number): number {
  return Math.min((AREA.right - AREA.left) / width, (bottom - AREA.top) / height, MOST);
}

/** Whether names can be read when all of the map stands on one slide. */
export function isLegible(map: ShownMap): boolean {
  return canBeRead(planMap(map), map);
}

function canBeRead({ layout }: MapPlan, map: ShownMap): boolean {
  const bottom = AREA.bottom - (map.parts.legend ? KEY.most + KEY.above : 0);
  return scaleOf(layout.bounds, bottom) * POINTS_PER_INCH * NAME >= LEGIBLE;
}

function withoutPositions(records: AccountRecords): AccountRecords {
  const people = Object.values(records.people).map((person) => [
    person.id,
    { ...person, position: null },
  ]);
  return { ...records, people: Object.fromEntries(people) };
}
