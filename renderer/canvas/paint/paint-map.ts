import { paintPrimitives } from '../../../shared/scene/canvas.ts';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { CardScene } from '../../../shared/scene/types.ts';
import { type Detail, detailAt } from '../geometry/detail.ts';
import { type Size, type Viewport, visibleBox } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import { paintBlocks, paintNames } from './paint-far.ts';
import { paintLanes, paintLaneTitles } from './paint-lanes.ts';
import { paintLines } from './paint-lines.ts';
import { paintFrames, paintHoles } from './paint-marks.ts';
import { pathOf } from './path-cache.ts';

/** What is marked on the map besides what the records say. */
export interface Marks {
  readonly selection: readonly string[];
  readonly selectedTieId: string | null;
  readonly hoveredTieId: string | null;
  /** People of the gap that is shown. */
  readonly gapPeople: readonly string[];
  /** Cards that are under way and not painted where they were. */
  readonly lifted: ReadonlySet<string>;
  readonly accent: string;
}

/** Paints what is in view, farthest first: lanes, lines, cards, ties, frames, titles of the lanes. */
export function paintMap(
  context: CanvasRenderingContext2D,
  model: MapModel,
  viewport: Viewport,
  size: Size,
  ratio: number,
  palette: Palette,
  marks: Marks,
): void {
  const { index, scene } = model;
  const { lanes } = index.layout;
  const { x, y, zoom } = viewport;
  const detail = detailAt(zoom);
  const box = visibleBox(viewport, size);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, size.width, size.height);
  paintLanes(context, lanes, viewport, size, palette);

  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  paintLines(context, index, box, zoom, detail, palette.line);
  const cards = inView(model, index.cardsIn(box), marks.lifted);
  paintCards(context, cards, detail, zoom, palette);
  paintHoles(context, boxesOf(model, marks.lifted), zoom, palette);
  for (const tie of scene.ties) {
    const emphasis = tie.id === marks.selectedTieId || tie.id === marks.hoveredTieId;
    if (emphasis) paintTieGlow(context, tie.primitives, zoom, marks.accent);
    paintPrimitives(context, tie.primitives, { palette, path: pathOf });
  }
  context.setLineDash([]);
  const gapBoxes = boxesOf(model, marks.gapPeople);
  paintFrames(context, gapBoxes, zoom, { color: palette['severity.high'], dashed: true });
  const selected = marks.selection.filter((id) => !marks.lifted.has(id));
  paintFrames(context, boxesOf(model, selected), zoom, { color: marks.accent, dashed: false });

  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLaneTitles(context, lanes, viewport, size, palette, (layer) =>
    model.t(`scene.lane.${layer}`),
  );
}

function paintCards(
  context: CanvasRenderingContext2D,
  cards: readonly CardScene[],
  detail: Detail,
  zoom: number,
  palette: Palette,
): void {
  if (detail === 'block') paintBlocks(context, cards, zoom, palette);
  else if (detail === 'name') paintNames(context, cards, zoom, palette);
  else
    for (const card of cards) {
      context.translate(card.x, card.y);
      paintPrimitives(context, card.primitives, { palette, path: pathOf });
      context.translate(-card.x, -card.y);
    }
  context.setLineDash([]);
}

function paintTieGlow(
  context: CanvasRenderingContext2D,
  primitives: MapModel['scene']['ties'][number]['primitives'],
  zoom: number,
  color: string,
): void {
  const [curve] = primitives;
  if (curve?.kind !== 'path') return;
  context.globalAlpha = 0.35;
  context.strokeStyle = color;
  context.lineWidth = 9 / Math.min(1, zoom);
  context.setLineDash([]);
  context.stroke(pathOf(curve.d));
  context.globalAlpha = 1;
}

function inView(
  model: MapModel,
  hits: readonly number[],
  lifted: ReadonlySet<string>,
): readonly CardScene[] {
  const { ids } = model.index.layout;
  const cards: CardScene[] = [];
  for (const i of hits) {
    const id = ids[i];
    if (id === undefined || lifted.has(id)) continue;
    const card = model.cardOf(id);
    if (card) cards.push(card);
  }
  return cards;
}

function boxesOf(model: MapModel, ids: Iterable<string>) {
  return [...ids].map((id) => model.index.boxOf(id)).filter((box) => box !== null);
}
