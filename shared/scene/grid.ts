import { COVERED_FUNCTIONS } from '../domain/values.ts';
import type { Translate } from '../i18n/messages.ts';
import { GRID, LANE } from '../layout/metrics.ts';
import type { GridCell, GridColumn, MapLayout } from '../layout/types.ts';
import { isolate } from './bidi.ts';
import { truncate } from './text-fit.ts';
import { CARD_SIZES, TYPE } from './tokens.ts';
import type { Primitive } from './types.ts';

/**
 * What the buying-centre grid (大客户采购中心图) has over the lanes: the functions above their columns, a line between
 * two columns, and a dashed place in each cell without anybody of a function whose emptiness is a coverage gap. Nothing
 * for a layout without columns.
 *
 * @param holes Whether places without anybody are marked.
 */
export function drawGrid(layout: MapLayout, t: Translate, holes = true): Primitive[] {
  const covered: readonly string[] = COVERED_FUNCTIONS;
  const foot = layout.bounds.y + layout.bounds.height;
  return [
    ...layout.columns.map((column) => edge(column, foot)),
    ...layout.columns.map((column) => title(column, t)),
    ...layout.cells.flatMap((cell) =>
      holes && cell.count === 0 && covered.includes(cell.function) ? hole(cell, t) : [],
    ),
  ];
}

function edge({ x }: GridColumn, foot: number): Primitive {
  const points = [x, -GRID.header / 2, x, foot];
  return { kind: 'polyline', points, stroke: 'lane.edge', strokeWidth: 1 };
}

function title(column: GridColumn, t: Translate): Primitive {
  const name =
    column.function === 'unknown'
      ? t('scene.grid.unknown')
      : t(`domain.function.${column.function}`);
  const room = column.width - 2 * GRID.padX;
  return {
    kind: 'text',
    x: column.x + GRID.padX,
    y: -GRID.header / 2 + TYPE.lane / 3,
    text: isolate(truncate(name, TYPE.lane, TYPE.strong, room)),
    size: TYPE.lane,
    weight: TYPE.strong,
    fill: 'ink.secondary',
  };
}

function hole(cell: GridCell, t: Translate): Primitive[] {
  const { height } = CARD_SIZES.person;
  const width = Math.min(cell.width - 2 * GRID.padX, CARD_SIZES.person.width);
  const x = cell.x + GRID.padX;
  const y = cell.y + LANE.padY;
  return [
    {
      kind: 'rect',
      x,
      y,
      width,
      height,
      radius: 8,
      stroke: 'border',
      strokeWidth: 1,
      dash: [5, 5],
    },
    {
      kind: 'text',
      x: x + width / 2,
      y: y + height / 2 + TYPE.body / 3,
      text: t('scene.grid.nobody'),
      size: TYPE.body,
      weight: 400,
      fill: 'ink.muted',
      anchor: 'middle',
    },
  ];
}
