import type PptxGenJS from 'pptxgenjs';
import { buildScene } from '../../../../shared/scene/build-scene.ts';
import { cardModel } from '../../../../shared/scene/card-model.ts';
import { foldChip } from '../../../../shared/scene/folded.ts';
import { measure } from '../../../../shared/scene/font-metrics.ts';
import { gapMarks } from '../../../../shared/scene/gap-marks.ts';
import { drawGrid } from '../../../../shared/scene/grid.ts';
import { type LegendGroup, legendGroups } from '../../../../shared/scene/legend.ts';
import { lookOf } from '../../../../shared/scene/lens-card.ts';
import { lensGroup } from '../../../../shared/scene/lens-legend.ts';
import { proposalScenes } from '../../../../shared/scene/proposal-card.ts';
import { sceneUsage } from '../../../../shared/scene/scene-usage.ts';
import { PALETTES, type Palette, type Theme, TYPE } from '../../../../shared/scene/tokens.ts';
import type { Primitive, TextPrimitive } from '../../../../shared/scene/types.ts';
import { foldedCounts, lensOfMap, type ShownMap } from '../map-scene.ts';
import { runningKey } from './key.ts';
import { AREA, FOLDED, KEY, planMap, scaleOf } from './map-plan.ts';
import { onPlate } from './plate.ts';
import { type Detail, slideCard } from './slide-card.ts';
import { SlidePainter } from './slide-painter.ts';
import { slideProposal } from './slide-proposal.ts';
import { hex, run } from './slide-text.ts';

const LANE_NAME = 0.26;
const POINTS_PER_INCH = 72;
/** Sizes of the legend's text in points. */
const KEY_POINTS = [8, 7, 6.5, 6] as const;
const NO_METERS = { degree: false, attitude: false, reach: false } as const;

/** Draws the map below the slide's heading, as large as fits; answers how much of each person there was room for. */
export function drawMapSlide(slide: PptxGenJS.Slide, map: ShownMap, theme: Theme): Detail {
  const { opportunityId, gaps, lang, t, parts } = map;
  const { records, detail, layout, boxes } = planMap(map);
  const lens = lensOfMap(map, layout.ids);
  const options = { frame: null, showTies: parts.ties, showGaps: parts.gaps };
  const folded = foldedCounts(map);
  const scene = buildScene({ records, layout, opportunityId, gaps, score: null, t, options });
  const marks = gapMarks(parts.gaps ? gaps : []);
  const models = layout.ids.flatMap((id) => cardModel(records, id, opportunityId, marks) ?? []);
  const ties = parts.ties ? Object.values(records.ties).map(({ kind }) => kind) : [];
  const proposals = proposalScenes(map.proposals, boxes, t);
  const usage = sceneUsage(models, ties, layout.lines.length > 0, [], proposals);
  const shown = { ...usage, ...(detail === 'full' ? {} : NO_METERS), owner: false };
  const palette = PALETTES[theme];
  const groups = [...lensGroup(lens, t), ...legendGroups(shown, t)];
  const bottom = parts.legend ? drawKey(slide, groups, palette, map) : AREA.bottom;

  const { bounds } = layout;
  const foot = bottom - (parts.legend ? KEY.above : 0);
  const room = { width: AREA.right - AREA.left, height: foot - AREA.top };
  const scale = scaleOf(bounds, foot);
  const origin = {
    x: AREA.left + (room.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: AREA.top + (room.height - bounds.height * scale) / 2 - bounds.y * scale,
  };
  const painter = new SlidePainter(slide, { palette, scale, origin, lang });
  for (const lane of layout.lanes) {
    const band = { x: bounds.x, y: lane.y, width: bounds.width, height: lane.height };
    const name = t(`domain.layer.${lane.layer}`);
    const fontSize = Math.min(9, (lane.height * scale * 72) / measure(name, 1.1, 700));
    const fill = `lane.${lane.layer}` as const;
    painter.draw([{ kind: 'rect', ...band, fill, stroke: 'lane.edge' }], name);
    const color = hex(palette['ink.secondary']);
    slide.addText([run(name, { lang, color, fontSize, bold: true })], {
      x: origin.x + bounds.x * scale - LANE_NAME - 0.04,
      y: origin.y + lane.y * scale,
      w: LANE_NAME,
      h: lane.height * scale,
      vert: 'vert270',
      wrap: false,
      align: 'center',
      valign: 'middle',
      margin: [0, 0, 0, 0],
      objectName: name,
    });
  }
  const grid = drawGrid(layout, t, map.holes);
  painter.draw(
    grid.filter((one) => !isHeading(one)),
    t('domain.term.function'),
  );
  painter.draw(scene.lines, t('domain.term.reportingLine'));
  for (const tie of scene.ties) painter.draw(tie.primitives, tie.description);
  // A tie may have no other way than through them.
  for (const heading of grid.filter(isHeading))
    painter.draw(onPlate(heading, 'canvas'), heading.text);
  for (const model of models) {
    const place = layout.index.get(model.id) ?? 0;
    const at = painter.movedBy({ x: layout.x[place] ?? 0, y: layout.y[place] ?? 0 });
    const look = lookOf(lens, model.id);
    const below = folded.get(model.id);
    const { behind, shape, upon } = slideCard(model, detail, look, t);
    at.draw(behind, shape.name);
    at.shape(shape);
    at.draw(upon, shape.name);
    if (below !== undefined) at.draw(foldChip(below, shape.height + FOLDED / 2), shape.name);
  }
  for (const proposal of proposals) {
    const at = painter.movedBy(proposal);
    const { shape, upon } = slideProposal(proposal, detail, t);
    at.shape(shape);
    at.draw(upon, shape.name);
  }
  return detail;
}

/** Of a column of the grid: above the lanes. */
function isHeading(primitive: Primitive): primitive is TextPrimitive {
  return primitive.kind === 'text' && primitive.y < 0;
}

/** The legend at the foot of the slide, as large as leaves room for the map; answers where it begins, in inches. */
function drawKey(
  slide: PptxGenJS.Slide,
  groups: readonly LegendGroup[],
  palette: Palette,
  { lang, t }: Pick<ShownMap, 'lang' | 't'>,
): number {
  for (const points of KEY_POINTS) {
    const scale = points / POINTS_PER_INCH / TYPE.body;
    const width = (AREA.right - AREA.left) / scale;
    const { primitives, height } = runningKey(groups, width);
    if (height * scale > KEY.most && points !== KEY_POINTS.at(-1)) continue;
    const origin = { x: AREA.left, y: AREA.bottom - height * scale };
    new SlidePainter(slide, { palette, scale, origin, lang }).draw(
      primitives,
      t('export.part.legend'),
    );
    return origin.y;
  }
  return AREA.bottom;
}
