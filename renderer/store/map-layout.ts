import type { Person } from '../../shared/domain/person.ts';
import type { AccountRecords, RecordChange } from '../../shared/domain/records.ts';
import { layoutCards, layoutCardsInSteps } from '../../shared/layout/cards.ts';
import { layoutMap } from '../../shared/layout/layout-map.ts';
import type { LayoutPlan, MapLayout } from '../../shared/layout/types.ts';
import { cardSize } from '../../shared/scene/card.ts';
import { inSteps } from './in-steps.ts';
import { layoutInThread } from './layout-thread.ts';
import type { MapShape } from './types.ts';

/**
 * Places the cards of the account that the user wants to see.
 *
 * @param plan How an earlier layout was divided, to be kept so that a small change stays small; chosen anew without.
 */
export function layOut(records: AccountRecords, shape: MapShape, plan?: LayoutPlan): MapLayout {
  const { layoutMode: mode, collapsed, focusBranchId: focus } = shape;
  return layoutMap(layoutCards(records, cardSize, { collapsed, focus }), { mode, plan });
}

/** From so many people on, a change is laid out in another thread. */
const LARGE = 500;

/** The layout after a change; `final` when it stands in for one that another thread has to make. */
export interface NextLayout {
  readonly layout: MapLayout;
  readonly final: (() => Promise<MapLayout>) | null;
}

/**
 * The layout after a change: the same object when nothing that places a card has changed. On a large map of the same
 * people it comes later, and until then cards that were moved by hand alone have their new places. So it does when
 * very many have come or gone: until then those are not on the map, and the others where they were.
 */
export function layOutAgain(
  layout: MapLayout,
  before: AccountRecords,
  after: AccountRecords,
  changes: readonly RecordChange[],
  shape: MapShape,
): NextLayout {
  const moved = changes
    .filter(({ collection, id }) => collection === 'people' && differ(before, after, id))
    .map(({ id }) => id);
  if (moved.length === 0) return { layout, final: null };
  const samePeople = moved.every((id) => before.people[id] && after.people[id]);
  if (samePeople && layout.ids.length >= LARGE)
    return {
      layout: movedByHand(layout, after, moved),
      final: () => layOutApart(after, shape, layout.plan),
    };
  const plan = grown(before, after, moved) ? undefined : layout.plan;
  if (moved.length >= LARGE)
    return {
      layout: ofThose(after, layout),
      final: () => layOutApart(after, shape, plan),
    };
  return { layout: layOut(after, shape, plan), final: null };
}

async function layOutApart(
  records: AccountRecords,
  { layoutMode: mode, collapsed, focusBranchId: focus }: MapShape,
  plan: LayoutPlan | undefined,
): Promise<MapLayout> {
  const cards = await inSteps(layoutCardsInSteps(records, cardSize, { collapsed, focus }));
  return layoutInThread(cards, { mode, plan });
}

/** The layout without those who are not there any more. */
function ofThose({ people }: AccountRecords, layout: MapLayout): MapLayout {
  const kept = layout.ids.flatMap((id, i) => (people[id] ? [i] : []));
  if (kept.length === layout.ids.length) return { ...layout };
  const ids = kept.map((i) => layout.ids[i] ?? '');
  const index = new Map(ids.map((id, i) => [id, i]));
  const of = (values: Float64Array) => Float64Array.from(kept, (i) => values[i] ?? 0);
  return {
    ...layout,
    ids,
    index,
    x: of(layout.x),
    y: of(layout.y),
    width: of(layout.width),
    height: of(layout.height),
    lines: layout.lines.filter(
      ({ managerId, personId }) => index.has(managerId) && index.has(personId),
    ),
  };
}

function movedByHand(layout: MapLayout, { people }: AccountRecords, ids: readonly string[]) {
  const [x, y] = [layout.x.slice(), layout.y.slice()];
  for (const id of ids) {
    const person = people[id];
    const lane = layout.lanes.find(({ layer }) => layer === person?.layer);
    const i = layout.index.get(id);
    if (i === undefined || !lane || !person?.position) continue;
    x[i] = person.position.x;
    y[i] = lane.y + person.position.y;
  }
  return { ...layout, x, y };
}

/** Whether so many people came or went, by an import say, that the old division would no longer fit. */
function grown(before: AccountRecords, after: AccountRecords, moved: readonly string[]): boolean {
  const [were, are] = [before.people, after.people];
  // Very many may have come, and nobody among them went: they need not be looked for.
  const known = moved.filter((id) => were[id]);
  const came = moved.length - known.length;
  const went = known.filter((id) => !are[id]).length;
  return Math.abs(came - went) > Math.max(8, Object.keys(were).length / 5);
}

function differ({ people: was }: AccountRecords, { people: is }: AccountRecords, id: string) {
  const before = was[id];
  return !before || placesDiffer(before, is[id]);
}

function placesDiffer(before: Person, after: Person | undefined): boolean {
  if (!after) return true;
  return (
    before.layer !== after.layer ||
    before.function !== after.function ||
    before.managerId !== after.managerId ||
    before.order !== after.order ||
    before.kind !== after.kind ||
    before.position !== after.position ||
    before.memberIds !== after.memberIds
  );
}
