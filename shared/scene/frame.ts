import type { Score } from '../domain/gap.ts';
import type { Translate } from '../i18n/messages.ts';
import { isolate } from './bidi.ts';
import { measure } from './font-metrics.ts';
import { drawLegend, groupWidth, type LegendGroup } from './legend.ts';
import { truncate } from './text-fit.ts';
import { SPACE, TYPE } from './tokens.ts';
import type { Box, Primitive } from './types.ts';

const HEADER_HEIGHT = 62;
const MIN_WIDTH = 720;

/** What stands around the map in an export. */
export interface FrameInput {
  readonly title: string;
  /** Name of the opportunity, null when the account has none. */
  readonly opportunity: string | null;
  readonly score: Score | null;
  /** As it is to be read. */
  readonly date: string;
  readonly legend: readonly LegendGroup[];
}

/**
 * Title, opportunity with score, date and legend around the map.
 *
 * @param area Box of the map in map units.
 * @returns What to draw and the bounds of the whole picture.
 */
export function drawFrame(
  input: FrameInput,
  area: Box,
  t: Translate,
): { readonly primitives: Primitive[]; readonly bounds: Box } {
  const width = Math.max(area.width, MIN_WIDTH, ...input.legend.map(groupWidth));
  const top = area.y - HEADER_HEIGHT;
  const legendTop = area.y + area.height + 22;
  const legend = drawLegend(input.legend, area.x, legendTop, width);
  const bottom = legend.height === 0 ? area.y + area.height : legendTop + legend.height;
  const bounds = {
    x: area.x - SPACE.page,
    y: top - SPACE.page,
    width: width + 2 * SPACE.page,
    height: bottom - top + 2 * SPACE.page,
  };
  return { primitives: [...header(input, area.x, top, width, t), ...legend.primitives], bounds };
}

function header(
  input: FrameInput,
  left: number,
  top: number,
  width: number,
  t: Translate,
): Primitive[] {
  const dateWidth = measure(input.date, TYPE.subtitle, 400);
  const title: Primitive = {
    kind: 'text',
    x: left,
    y: top + 22,
    text: isolate(truncate(input.title, TYPE.headline, TYPE.strong, width - dateWidth - 24)),
    size: TYPE.headline,
    weight: TYPE.strong,
    fill: 'ink',
  };
  const date: Primitive = {
    kind: 'text',
    x: left + width,
    y: top + 22,
    text: input.date,
    size: TYPE.subtitle,
    weight: 400,
    fill: 'ink.muted',
    anchor: 'end',
  };
  return [title, date, ...subtitle(input, left, top + 44, width, t)];
}

function subtitle(
  input: FrameInput,
  left: number,
  y: number,
  width: number,
  t: Translate,
): Primitive[] {
  if (input.opportunity === null) return [];
  const size = TYPE.subtitle;
  const score = input.score ? t('scene.scoreOf', { total: Math.round(input.score.total) }) : '';
  const scoreWidth = measure(score, size, TYPE.strong);
  const name = truncate(
    t('scene.opportunity', { name: isolate(input.opportunity) }),
    size,
    400,
    width - scoreWidth - 24,
  );
  const text = { kind: 'text', y, size } as const;
  const opportunity = { ...text, x: left, text: name, weight: 400, fill: 'ink.secondary' } as const;
  if (score === '') return [opportunity];
  return [
    opportunity,
    {
      ...text,
      x: left + measure(name, size, 400) + 20,
      text: score,
      weight: TYPE.strong,
      fill: 'ink',
    },
  ];
}
