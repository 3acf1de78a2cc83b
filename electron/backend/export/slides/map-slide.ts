import type PptxGenJS from 'pptxgenjs';
import type { AccountRecords } from '../../../../shared/domain/records.ts';
import { placeBeside } from '../../../../shared/layout/beside.ts';
import { layoutCards } from '../../../../shared/layout/cards.ts';
import { layoutMap } from '../../../../shared/layout/layout-map.ts';
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
import { foldedCounts, lensOfMap, type ShownMap, shownLayout, visibilityOf } from '../map-scene.ts';
import { runningKey } from './key.ts';
import { detailFor, slideCard, slideCardSize } from './slide-card.ts';
import { SlidePainter } from './slide-painter.ts';
import { slideProposal } from './slide-proposal.ts';
import { hex, run } from './slide-text.ts';

/** Inches on a slide of 13.33 × 7.5 where the map and its legend stand. */
const AREA = { left: 0.62, top: 0.95, right: 13.0, bottom: 7.3 } as const;
const LANE_NAME = 0.26;
const POINTS_PER_INCH = 72;
/** Inches of a map unit in a small map: names are then 14 points large. */
const MOST = 14 / POINTS_PER_INCH / 12;
/** Sizes of the legend's text in points, and the inches it should take at most. */
const KEY = { points: [8, 7, 6.5, 6], most: 0.52, name: 'Legend' } as const;
const NO_METERS = { degree: false, attitude: false, reach: false } as const;

/** Draws the map below the slide's heading, as large as fits. */
export function drawMapSlide(slide: PptxGenJS.Slide, map: ShownMap, theme: Theme): void {
  const { opportunityId, gaps, judged, lang, t, parts } = map;
  // Cards are smaller here than on the map, so places chosen there mean nothing.
  const records = withoutPositions(map.records);
  const detail = detailFor(Object.keys(records.people).length, judged);
  const plain = shownLayout(
    layoutMap(
      layoutCards(records, () => slideCardSize(detail), visibilityOf(map)),
      { mode: map.view.layoutMode === 'grid' ? 'grid' : 'compact' },
    ),
    map,
  );
  const { layout, boxes } = placeBeside(plain, map.proposals, slideCardSize(detail));
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
  const bottom = parts.legend ? drawKey(slide, groups, palette, lang) : AREA.bottom;

  const { bounds } = layout;
  const room = { width: AREA.right - AREA.left, height: bottom - 0.12 - AREA.top };
  const scale = Math.min(room.width / bounds.width, room.height / bounds.height, MOST);
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
  painter.draw(drawGrid(layout, t, map.holes), t('domain.term.function'));
  painter.draw(scene.lines, t('domain.term.reportingLine'));
  for (const tie of scene.ties) painter.draw(tie.primitives, tie.description);
  for (const model of models) {
    const place = layout.index.get(model.id) ?? 0;
    const at = painter.movedBy({ x: layout.x[place] ?? 0, y: layout.y[place] ?? 0 });
    const look = lookOf(lens, model.id);
    const below = folded.get(model.id);
    const { behind, shape, upon } = slideCard(model, detail, look, t);
    at.draw(behind, shape.name);
    at.shape(shape);
    at.draw(upon, shape.name);
    if (below !== undefined) at.draw(foldChip(below, shape.height), shape.name);
  }
  for (const proposal of proposals) {
    const at = painter.movedBy(proposal);
    const { shape, upon } = slideProposal(proposal, detail, t);
    at.shape(shape);
    at.draw(upon, shape.name);
  }
}

function withoutPositions(records: AccountRecords): AccountRecords {
  const people = Object.values(records.people).map((person) => [
    person.id,
    { ...person, position: null },
  ]);
  return { ...records, people: Object.fromEntries(people) };
}

/** The legend at the foot of the slide, as large as leaves room for the map; answers where it begins, in inches. */
function drawKey(
  slide: PptxGenJS.Slide,
  groups: readonly LegendGroup[],
  palette: Palette,
  lang: string,
): number {
  for (const points of KEY.points) {
    const scale = points / POINTS_PER_INCH / TYPE.body;
    const width = (AREA.right - AREA.left) / scale;
    const { primitives, height } = runningKey(groups, width);
    if (height * scale > KEY.most && points !== KEY.points.at(-1)) continue;
    const origin = { x: AREA.left, y: AREA.bottom - height * scale };
    new SlidePainter(slide, { palette, scale, origin, lang }).draw(primitives, KEY.name);
    return origin.y;
  }
  return AREA.bottom;
}
