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
/** A picture wider than this has its header enlarged, up to a limit, to stay readable when it is seen whole. */
const READING_WIDTH = 1600;
const MAX_ENLARGEMENT = 2.5;

/** What stands around the map in an export. */
export interface FrameInput {
  readonly title: string;
  /** Name of the opportunity, null when the account has none. */
  readonly opportunity: string | null;
  readonly score: Score | null;
  /** The score then and now, in its place. */
  readonly scores?: { readonly from: number; readonly to: number } | null;
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
  const zoom = Math.min(Math.max(1, width / READING_WIDTH), MAX_ENLARGEMENT);
  const top = area.y - HEADER_HEIGHT * zoom;
  const legendTop = area.y + area.height + 22;
  const legend = drawLegend(input.legend, area.x, legendTop, width);
  const bottom = legend.height === 0 ? area.y + area.height : legendTop + legend.height;
  const bounds = {
    x: area.x - SPACE.page,
    y: top - SPACE.page,
    width: width + 2 * SPACE.page,
    height: bottom - top + 2 * SPACE.page,
  };
  return {
    primitives: [...header(input, { x: area.x, y: top, width, zoom }, t), ...legend.primitives],
    bounds,
  };
}

interface HeaderBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly zoom: number;
}

function header(input: FrameInput, box: HeaderBox, t: Translate): Primitive[] {
  const size = TYPE.subtitle * box.zoom;
  const headline = TYPE.headline * box.zoom;
  const y = box.y + 22 * box.zoom;
  const titleWidth = box.width - measure(input.date, size, 400) - 24 * box.zoom;
  const title: Primitive = {
    kind: 'text',
    x: box.x,
    y,
    text: isolate(truncate(input.title, headline, TYPE.strong, titleWidth)),
    size: headline,
    weight: TYPE.strong,
    fill: 'ink',
  };
  const date: Primitive = {
    kind: 'text',
    x: box.x + box.width,
    y,
    text: input.date,
    size,
    weight: 400,
    fill: 'ink.muted',
    anchor: 'end',
  };
  return [title, date, ...subtitle(input, box, t)];
}

function subtitle(input: FrameInput, box: HeaderBox, t: Translate): Primitive[] {
  if (input.opportunity === null) return [];
  const size = TYPE.subtitle * box.zoom;
  const score = scoreText(input, t);
  const gap = 20 * box.zoom;
  const name = truncate(
    t('scene.opportunity', { name: isolate(input.opportunity) }),
    size,
    400,
    box.width - measure(score, size, TYPE.strong) - gap,
  );
  const text = { kind: 'text', y: box.y + 44 * box.zoom, size } as const;
  const opportunity: Primitive = {
    ...text,
    x: box.x,
    text: name,
    weight: 400,
    fill: 'ink.secondary',
  };
  if (score === '') return [opportunity];
  const after = box.x + measure(name, size, 400) + gap;
  return [opportunity, { ...text, x: after, text: score, weight: TYPE.strong, fill: 'ink' }];
}

function scoreText({ score, scores }: FrameInput, t: Translate): string {
  if (scores) return t('history.scores', scores);
  return score ? t('scene.scoreOf', { total: Math.round(score.total) }) : '';
}
