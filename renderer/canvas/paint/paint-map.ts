import { paintPrimitives } from '../../../shared/scene/canvas.ts';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { CardScene, TieScene } from '../../../shared/scene/types.ts';
import { detailAt } from '../geometry/detail.ts';
import { type Size, type Viewport, visibleBox } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import { type Budget, frameBudget } from './budget.ts';
import { nameSizeAt } from './name-lines.ts';
import { paintBlocks, paintNames, paintSheets } from './paint-far.ts';
import { paintLanes } from './paint-lanes.ts';
import { paintLines } from './paint-lines.ts';
import { paintFrames, paintHoles } from './paint-marks.ts';
import { pathOf } from './path-cache.ts';
import { affordsOf } from './readiness.ts';

/** Where on the element, and in which colours, the map is painted. */
export interface View {
  readonly viewport: Viewport;
  readonly size: Size;
  /** Device pixels per CSS px. */
  readonly ratio: number;
  readonly palette: Palette;
  /** Of what is selected. */
  readonly accent: string;
}

/** What is marked on the map besides what the records say. */
export interface Marks {
  readonly selection: readonly string[];
  readonly selectedTieId: string | null;
  readonly hoveredTieId: string | null;
  /** People of the gap that is shown. */
  readonly gapPeople: readonly string[];
  /** Cards that are under way and not painted where they were. */
  readonly lifted: ReadonlySet<string>;
}

/**
 * Paints what is in view, farthest first: lanes, lines, ties, cards, frames.
 *
 * @returns false when something was painted plainly for want of time and the next frame has to go on.
 */
export function paintMap(
  context: CanvasRenderingContext2D,
  model: MapModel,
  view: View,
  marks: Marks,
): boolean {
  const { viewport, size, ratio, palette, accent } = view;
  const { lanes } = model.index.layout;
  const { x, y, zoom } = viewport;
  const box = visibleBox(viewport, size);
  const budget = frameBudget();
  context.textRendering = 'geometricPrecision';
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLanes(context, lanes, viewport, size, palette);

  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  paintLines(context, model.index, box, zoom, detailAt(zoom), palette.line);
  for (const tie of model.scene.ties) paintTie(context, tie, view, marks);
  paintPrimitives(context, model.scene.path, { palette, path: pathOf });
  const cards = cardsAt(model, model.index.cardsIn(box), marks.lifted);
  paintCards(context, model, cards, view, budget);
  paintHoles(context, boxesOf(model, marks.lifted), zoom, palette);
  const gapFrame = { color: palette['severity.high'], dashed: true };
  paintFrames(context, boxesOf(model, marks.gapPeople), zoom, gapFrame);
  const selected = marks.selection.filter((id) => !marks.lifted.has(id));
  paintFrames(context, boxesOf(model, selected), zoom, { color: accent, dashed: false });
  return !budget.exceeded;
}

function paintCards(
  context: CanvasRenderingContext2D,
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

function paintCard(context: CanvasRenderingContext2D, card: CardScene, palette: Palette): void {
  context.translate(card.x, card.y);
  paintPrimitives(context, card.primitives, { palette, path: pathOf });
  context.translate(-card.x, -card.y);
}

function paintTie(
  context: CanvasRenderingContext2D,
  tie: TieScene,
  { viewport, palette, accent }: View,
  marks: Marks,
): void {
  const [curve] = tie.primitives;
  const marked = tie.id === marks.selectedTieId || tie.id === marks.hoveredTieId;
  if (marked && curve?.kind === 'path') {
    context.globalAlpha = 0.35;
    context.strokeStyle = accent;
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
  except: ReadonlySet<string>,
): readonly CardScene[] {
  const { ids } = model.index.layout;
  const cards: CardScene[] = [];
  for (const i of places) {
    const id = ids[i];
    if (id === undefined || except.has(id)) continue;
    const card = model.cardOf(id);
    if (card) cards.push(card);
  }
  return cards;
}

function boxesOf(model: MapModel, ids: Iterable<string>) {
  return [...ids].map((id) => model.index.boxOf(id)).filter((box) => box !== null);
}
