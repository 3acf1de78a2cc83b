import { paintPrimitives } from '../../../shared/scene/canvas.ts';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { CardScene, TieScene } from '../../../shared/scene/types.ts';
import { moved } from '../geometry/box.ts';
import { detailAt } from '../geometry/detail.ts';
import { tiesIn } from '../geometry/tie-index.ts';
import { type Box, type Size, type Viewport, visibleBox } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import type { Moving } from '../motion.ts';
import { type Budget, frameBudget } from './budget.ts';
import { cardOnItsWay } from './card-on-its-way.ts';
import { nameSizeAt } from './name-lines.ts';
import { paintBlocks, paintNames, paintSheets } from './paint-far.ts';
import { paintGrid } from './paint-grid.ts';
import { paintLanes } from './paint-lanes.ts';
import { paintLines } from './paint-lines.ts';
import { paintFrames, paintHoles, paintStacks } from './paint-marks.ts';
import { paintProposals } from './paint-proposals.ts';
import type { Paper } from './paper.ts';
import { pathOf } from './path-cache.ts';
import { affordsOf } from './readiness.ts';

/** Where on the element, and in which colours, the map is painted. */
export interface View {
  readonly viewport: Viewport;
  readonly size: Size;
  /** Device pixels per CSS px. */
  readonly ratio: number;
  readonly palette: Palette;
  /** The part of the map that is painted; what the element shows of the rest stays as it was. */
  readonly box?: Box;
}

/** What is marked on the map besides what the records say. */
export interface Marks {
  readonly selection: readonly string[];
  readonly selectedTieId: string | null;
  readonly selectedProposalId: string | null;
  readonly hoveredTieId: string | null;
  /** People of the gap that is shown. */
  readonly gapPeople: readonly string[];
  /** Cards that are under way and not painted where they were. */
  readonly lifted: ReadonlySet<string>;
  /** Cards whose branch is folded. */
  readonly folded: ReadonlySet<string>;
  /** Set while cards move from one layout to the next. */
  readonly moving: Moving | null;
}

export const NO_MARKS: Marks = {
  selection: [],
  selectedTieId: null,
  selectedProposalId: null,
  hoveredTieId: null,
  gapPeople: [],
  lifted: new Set(),
  folded: new Set(),
  moving: null,
};

/**
 * Paints what is in view, farthest first: lanes, lines, ties, cards, frames.
 *
 * @returns false when something was painted plainly for want of time and the next frame has to go on.
 */
export function paintMap(
  context: Paper,
  model: MapModel,
  view: View,
  marks: Marks,
  budget: Budget = frameBudget(),
): boolean {
  const { viewport, size, ratio, palette } = view;
  const { moving } = marks;
  const lanes = moving?.lanes ?? model.index.layout.lanes;
  const { x, y, zoom } = viewport;
  const box = view.box ?? visibleBox(viewport, size);
  context.textRendering = 'geometricPrecision';
  context.save();
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLanes(context, lanes, viewport, size, palette);

  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  // Lines and ties have no place but the last one: they come in as the cards arrive.
  context.globalAlpha = (moving?.progress ?? 1) ** 4;
  paintGrid(context, model, zoom, palette);
  paintLines(context, model, box, zoom, palette);
  for (const tie of tiesIn(model.scene.ties, box)) paintTie(context, tie, view, marks);
  paintPrimitives(context, model.scene.path, { palette, path: pathOf });
  paintProposals(context, model.scene.proposals, zoom, palette);
  context.globalAlpha = 1;
  const cards = cardsAt(model, model.index.cardsIn(box), marks);
  paintStacks(
    context,
    cards.filter(({ id }) => marks.folded.has(id)),
    zoom,
    palette,
  );
  paintCards(context, model, cards, view, budget);
  paintHoles(context, boxesOf(model, marks.lifted, null), zoom, palette);
  const gapFrame = { color: palette['severity.high'], dashed: true };
  paintFrames(context, boxesOf(model, marks.gapPeople, moving), zoom, gapFrame);
  const selected = marks.selection.filter((id) => !marks.lifted.has(id));
  const proposed = model.scene.proposals.filter(({ id }) => id === marks.selectedProposalId);
  paintFrames(context, [...boxesOf(model, selected, moving), ...proposed], zoom, {
    color: palette.accent,
    dashed: false,
  });
  paintEdgeMarks(context, model, selected, view);
  context.restore();
  return !budget.exceeded;
}

/** What stands on the edges of cards is not crossed by the frames around them. */
function paintEdgeMarks(
  context: Paper,
  model: MapModel,
  ids: readonly string[],
  { viewport: { zoom }, palette }: View,
): void {
  if (detailAt(zoom) !== 'card') return;
  for (const id of ids) {
    const card = model.cardOf(id);
    if (!card?.edgeMarks?.length) continue;
    context.translate(card.x, card.y);
    paintPrimitives(context, card.edgeMarks, { palette, path: pathOf });
    context.translate(-card.x, -card.y);
  }
}

function paintCards(
  context: Paper,
  model: MapModel,
  cards: readonly CardScene[],
  { viewport: { zoom }, palette }: View,
  budget: Budget,
): void {
  const detail = detailAt(zoom);
  if (detail === 'block') {
    paintBlocks(context, cards, zoom, palette);
    return;
  }
  if (detail === 'name') {
    const affords = affordsOf(model, `name ${nameSizeAt(zoom)}`, budget);
    paintNames(context, cards, zoom, palette, affords);
    return;
  }
  const affords = affordsOf(model, 'card', budget);
  const waiting: CardScene[] = [];
  for (const card of cards) {
    if (affords(card.id)) paintCard(context, card, palette);
    else waiting.push(card);
  }
  paintSheets(context, waiting, zoom, palette);
}

function paintCard(context: Paper, card: CardScene, palette: Palette): void {
  context.translate(card.x, card.y);
  paintPrimitives(context, card.primitives, { palette, path: pathOf });
  context.translate(-card.x, -card.y);
}

function paintTie(context: Paper, tie: TieScene, { viewport, palette }: View, marks: Marks): void {
  const [curve] = tie.primitives;
  const marked = tie.id === marks.selectedTieId || tie.id === marks.hoveredTieId;
  if (marked && curve?.kind === 'path') {
    context.globalAlpha = 0.35;
    context.strokeStyle = palette.accent;
    context.lineWidth = 9 / Math.min(1, viewport.zoom);
    context.setLineDash([]);
    context.stroke(pathOf(curve.d));
    context.globalAlpha = 1;
  }
  paintPrimitives(context, tie.primitives, { palette, path: pathOf });
}

function cardsAt(
  model: MapModel,
  places: readonly number[],
  { lifted, moving }: Marks,
): readonly CardScene[] {
  const { ids } = model.index.layout;
  const cards: CardScene[] = [];
  for (const i of places) {
    const id = ids[i];
    if (id === undefined || lifted.has(id)) continue;
    const card = model.cardOf(id);
    if (card) cards.push(moving ? cardOnItsWay(card, moving.offsetOf(id)) : card);
  }
  return cards;
}

function boxesOf(model: MapModel, ids: Iterable<string>, moving: Moving | null): readonly Box[] {
  return [...ids].flatMap((id) => {
    const box = model.index.boxOf(id);
    if (!box) return [];
    return moving ? moved(box, moving.offsetOf(id)) : box;
  });
}
