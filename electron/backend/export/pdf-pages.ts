import type { Page } from '../../../shared/api/export-types.ts';
import { letters } from '../../../shared/domain/letters.ts';
import type { Box } from '../../../shared/scene/types.ts';

/** PDF points of a map unit where the paper does not limit it. */
const POINTS = 0.75;
/** A page larger than this many points is opened by few readers. Source: PDF 1.7, annex C.2. */
const MAX_PAGE = 14_400;
const MILLIMETRE = 72 / 25.4;
const PAPER = { a4: [297, 210], a3: [420, 297] } as const;
const MARGIN = 8 * MILLIMETRE;
/** Of neighbouring sheets, to glue them. */
const OVERLAP = 8 * MILLIMETRE;
/** Smallest text of a card is then 6.5 points, its name 8.5. */
const TILED_POINTS = 0.65;

/** One sheet: its size, the part of it that is printed (points), and what of the map stands there. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly window: Box;
  /** In map units; begins at the window's top left corner. */
  readonly box: Box;
  /** Points of a map unit. */
  readonly scale: number;
  /** `A1`, `B1`, … by column and row; empty for a map on one sheet. */
  readonly name: string;
}

/** How a map of these bounds is put on paper. */
export function sheetsOf(bounds: Box, page: Page): Sheet[] {
  if (page === 'fit') return [wholeOn(bounds)];
  const [long, short] = PAPER[page.startsWith('a3') ? 'a3' : 'a4'];
  const paper = { width: long * MILLIMETRE, height: short * MILLIMETRE };
  return page.endsWith('-tiled') ? tiles(bounds, paper) : [fitted(bounds, paper)];
}

type Size = Pick<Box, 'width' | 'height'>;

function wholeOn(bounds: Box): Sheet {
  const scale = Math.min(POINTS, MAX_PAGE / Math.max(bounds.width, bounds.height));
  const [width, height] = [bounds.width * scale, bounds.height * scale];
  return { width, height, window: { x: 0, y: 0, width, height }, box: bounds, scale, name: '' };
}

function fitted(bounds: Box, paper: Size): Sheet {
  const room = { width: paper.width - 2 * MARGIN, height: paper.height - 2 * MARGIN };
  const scale = Math.min(room.width / bounds.width, room.height / bounds.height);
  const [width, height] = [bounds.width * scale, bounds.height * scale];
  const window = { x: (paper.width - width) / 2, y: (paper.height - height) / 2, width, height };
  return { ...paper, window, box: bounds, scale, name: '' };
}

function tiles(bounds: Box, paper: Size): Sheet[] {
  const room = { width: paper.width - 2 * MARGIN, height: paper.height - 2 * MARGIN };
  const step = { x: room.width - OVERLAP, y: room.height - OVERLAP };
  const count = (length: number, of: number) =>
    Math.max(1, Math.ceil((length * TILED_POINTS - OVERLAP) / of));
  const columns = count(bounds.width, step.x);
  const rows = count(bounds.height, step.y);
  if (columns === 1 && rows === 1) return [fitted(bounds, paper)];
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const box = {
      x: bounds.x + (column * step.x) / TILED_POINTS,
      y: bounds.y + (row * step.y) / TILED_POINTS,
      width: room.width / TILED_POINTS,
      height: room.height / TILED_POINTS,
    };
    const window = { x: MARGIN, y: MARGIN, ...room };
    return { ...paper, window, box, scale: TILED_POINTS, name: `${letters(column)}${row + 1}` };
  });
}
