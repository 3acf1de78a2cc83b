import type { Layer } from '../domain/values.ts';
import type { Translate } from '../i18n/messages.ts';
import { LANE } from '../layout/metrics.ts';
import type { Lane, MapLayout } from '../layout/types.ts';
import { isolate } from './bidi.ts';
import { wrap } from './text-fit.ts';
import { SPACE, TYPE } from './tokens.ts';
import type { Box, Primitive } from './types.ts';

/** The box of the lanes: the layout's, and to its left the gutter with the lane names. */
export function laneArea(layout: MapLayout): Box {
  const { x, y, width, height } = layout.bounds;
  return { x: x - SPACE.laneGutter, y, width: width + SPACE.laneGutter, height };
}

/**
 * Bands of the layers with their names at the left.
 *
 * @param counts How many cards stand in each lane; null where that is not to be said.
 */
export function drawLanes(
  layout: MapLayout,
  counts: ReadonlyMap<Layer, number> | null,
  t: Translate,
): Primitive[] {
  const area = laneArea(layout);
  return layout.lanes.flatMap((lane) => [
    {
      kind: 'rect',
      x: area.x,
      y: lane.y,
      width: area.width,
      height: lane.height,
      radius: 10,
      fill: `lane.${lane.layer}`,
      stroke: 'lane.edge',
      strokeWidth: 1,
    } as const,
    ...laneName(lane, area.x, counts && (counts.get(lane.layer) ?? 0), t),
  ]);
}

function laneName(lane: Lane, left: number, count: number | null, t: Translate): Primitive[] {
  const x = left + 18;
  const lines = wrap(
    t(`scene.lane.${lane.layer}`),
    TYPE.lane,
    TYPE.strong,
    SPACE.laneGutter + LANE.gutter - 18,
    2,
  );
  const name = lines.map(
    (text, i): Primitive => ({
      kind: 'text',
      x,
      y: lane.y + 30 + i * 18,
      text: isolate(text),
      size: TYPE.lane,
      weight: TYPE.strong,
      fill: 'ink.secondary',
    }),
  );
  if (count === null) return name;
  const number: Primitive = {
    kind: 'text',
    x,
    y: lane.y + 30 + lines.length * 18,
    text: t('scene.laneCount', { count }),
    size: TYPE.body,
    weight: 400,
    fill: 'ink.muted',
  };
  return [...name, number];
}
