import type PptxGenJS from 'pptxgenjs';
import { wrap } from '../../../../shared/scene/text-fit.ts';
import type { Palette } from '../../../../shared/scene/tokens.ts';
import type { ColorToken } from '../../../../shared/scene/types.ts';
import type { ShownMap } from '../map-scene.ts';
import { fitText } from './fit-text.ts';
import { hex, run } from './slide-text.ts';

const LEFT = 0.5;
const TOP = 1.05;
/** Inches that rows of one slide may take, below the header row. */
const ROOM = 5.35;
const HEADER = 0.32;
const POINTS = 10;
const LINE = (POINTS * 1.22) / 72;
const PADDING = { across: 0.08, down: 0.05 } as const;
/** A talk has no use for more; the rest is counted. */
const MOST = 60;
/** Of a cell; what is longer is read in the notes. A row is then at most half a slide. */
const MOST_LINES = 14;

/** What a table on slides is made of. */
export interface SlideTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** Of the columns, in inches. */
  readonly widths: readonly number[];
  /** How many columns from the left are bold. */
  readonly bold: number;
  readonly rows: readonly SlideRow[];
}

export interface SlideRow {
  readonly cells: readonly string[];
  /** Of the first cell. */
  readonly color: ColorToken;
}

interface Measured extends SlideRow {
  readonly height: number;
}
export type SlidePage = readonly Measured[];

/** Rows in pages that fit a slide, and how many more there are. */
export function tablePages({ rows, widths, bold }: SlideTable): {
  readonly pages: readonly SlidePage[];
  readonly more: number;
} {
  const pages: Measured[][] = [];
  let used = ROOM;
  for (const row of rows.slice(0, MOST)) {
    const lines = row.cells.map((text, i) => linesOf(text, widths[i] ?? 1, i < bold));
    const height = Math.max(...lines) * LINE + 2 * PADDING.down;
    if (used + height > ROOM) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push({ ...row, height });
    used += height;
  }
  return { pages, more: Math.max(0, rows.length - MOST) };
}

function linesOf(text: string, inches: number, isBold: boolean): number {
  const width = (inches - 2 * PADDING.across) * 72;
  return wrap(text, POINTS, isBold ? 700 : 400, width, MOST_LINES).length;
}

function shown(text: string, inches: number, isBold: boolean): string {
  const width = (inches - 2 * PADDING.across) * 72;
  return fitText(text, isBold ? 700 : 400, width, [{ points: POINTS, lines: MOST_LINES }]).text;
}

/** One page as a native table. */
export function drawTablePage(
  slide: PptxGenJS.Slide,
  { name, headers, widths, bold }: SlideTable,
  page: SlidePage,
  { lang }: Pick<ShownMap, 'lang'>,
  palette: Palette,
): void {
  const line = { type: 'solid', pt: 0.75, color: hex(palette['lane.edge']) } as const;
  const none = { type: 'none' } as const;
  const header = headers.map((text) =>
    cell(text, lang, {
      bold: true,
      color: hex(palette['ink.muted']),
      border: [none, none, line, none],
    }),
  );
  const body = page.map(({ cells, color }) =>
    cells.map((text, i) =>
      cell(shown(text, widths[i] ?? 1, i < bold), lang, {
        bold: i < bold,
        color: hex(palette[i === 0 ? color : 'ink']),
        border: [none, none, line, none],
      }),
    ),
  );
  slide.addTable([header, ...body], {
    x: LEFT,
    y: TOP,
    w: widths.reduce((sum, width) => sum + width, 0),
    colW: [...widths],
    rowH: [HEADER, ...page.map(({ height }) => height)],
    fontSize: POINTS,
    valign: 'top',
    margin: [PADDING.down, PADDING.across, PADDING.down, PADDING.across],
    objectName: name,
  });
}

function cell(text: string, lang: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell {
  const { text: clean = '', options: more } = run(text, { lang });
  return { text: clean, options: { ...options, ...more } };
}
