import type { ReportingLine } from '../../../shared/layout/types.ts';
import { standsBack } from '../../../shared/scene/lens-lines.ts';
import { type Palette, SPACE } from '../../../shared/scene/tokens.ts';
import { detailAt } from '../geometry/detail.ts';
import { type Trunks, trunksOf } from '../geometry/trunks.ts';
import type { Box } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import type { Paper } from './paper.ts';

const WIDTH = 1.25;

/** Reporting lines in view: in one stroke, or from afar as bars. Those that stand back lie below the others. */
export function paintLines(
  context: Paper,
  { index, lens }: Pick<MapModel, 'index' | 'lens'>,
  box: Box,
  zoom: number,
  palette: Palette,
): void {
  const { layout } = index;
  const width = Math.max(WIDTH, 0.8 / zoom);
  const afar = detailAt(zoom) === 'block';
  if (afar) {
    context.fillStyle = palette[lens ? 'faded' : 'line'];
    fillTrunks(context, trunksOf(layout), box, width);
    if (!lens) return;
  }
  const lines = index.linesIn(box).flatMap((i) => layout.lines[i] ?? []);
  context.lineWidth = width;
  if (!lens) {
    stroke(context, lines, palette.line);
    return;
  }
  if (!afar) stroke(context, lines, palette.faded);
  const others = lines.filter((line) => !standsBack(lens, line.managerId, line.personId));
  stroke(context, others, palette.line);
}

function stroke(context: Paper, lines: readonly ReportingLine[], color: string): void {
  context.beginPath();
  for (const { points } of lines) trace(context, points);
  context.strokeStyle = color;
  context.setLineDash([]);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.stroke();
}

/** Bars are much faster than strokes when there are thousands. Those shorter than they are wide are left out. */
function fillTrunks(context: Paper, trunks: Trunks, box: Box, width: number): void {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  for (let i = 0; i < trunks.length; i += 4) {
    const x0 = trunks[i] ?? 0;
    const y0 = trunks[i + 1] ?? 0;
    const x1 = trunks[i + 2] ?? 0;
    const y1 = trunks[i + 3] ?? 0;
    if (x1 < box.x || x0 > right || y1 < box.y || y0 > bottom) continue;
    if (x1 - x0 + y1 - y0 < width) continue;
    context.fillRect(x0 - width / 2, y0 - width / 2, x1 - x0 + width, y1 - y0 + width);
  }
}

/** The same corners as `polylinePath` of the exports. */
function trace(context: Paper, points: readonly number[]): void {
  const radius = SPACE.lineRadius;
  const last = (points.length >> 1) - 1;
  context.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 1; i < last; i++) {
    const x = points[2 * i] ?? 0;
    const y = points[2 * i + 1] ?? 0;
    const [inX, inY] = towards(x, y, points[2 * i - 2] ?? 0, points[2 * i - 1] ?? 0, radius);
    const [outX, outY] = towards(x, y, points[2 * i + 2] ?? 0, points[2 * i + 3] ?? 0, radius);
    context.lineTo(inX, inY);
    context.quadraticCurveTo(x, y, outX, outY);
  }
  if (last > 0) context.lineTo(points[2 * last] ?? 0, points[2 * last + 1] ?? 0);
}

function towards(x: number, y: number, toX: number, toY: number, radius: number) {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(radius / length, 0.5);
  return [x + (toX - x) * share, y + (toY - y) * share] as const;
}
