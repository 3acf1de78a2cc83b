import type PptxGenJS from 'pptxgenjs';
import type { Gap } from '../../../../shared/domain/gap.ts';
import { describeGap } from '../../../../shared/rules/describe.ts';
import { wrap } from '../../../../shared/scene/text-fit.ts';
import type { Palette } from '../../../../shared/scene/tokens.ts';
import type { ShownMap } from '../map-scene.ts';
import { hex, run } from './slide-text.ts';

/** Widths of the columns severity, gap, reason and next step, in inches. */
const WIDTHS = [1.05, 3.35, 4.1, 3.85] as const;
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

interface Row {
  readonly gap: Gap;
  readonly cells: readonly [string, string, string, string];
  readonly height: number;
}

/** Open gaps in pages that fit a slide, worst first, and how many more there are. */
export function gapPages(open: readonly Gap[], { records, t }: ShownMap) {
  const pages: Row[][] = [];
  let used = ROOM;
  for (const gap of open.slice(0, MOST)) {
    const { title, reason, nextStep } = describeGap(t, gap, records);
    const cells = [t(`severity.${gap.severity}`), title, reason, nextStep] as const;
    const lines = cells.map((text, i) => linesOf(text, i));
    const height = Math.max(...lines) * LINE + 2 * PADDING.down;
    if (used + height > ROOM) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push({ gap, cells, height });
    used += height;
  }
  return { pages, more: Math.max(0, open.length - MOST) };
}

function linesOf(text: string, column: number): number {
  const width = ((WIDTHS[column] ?? 1) - 2 * PADDING.across) * 72;
  return wrap(text, POINTS, column < 2 ? 700 : 400, width, 99).length;
}

/** One page of gaps as a native table. */
export function drawGapTable(
  slide: PptxGenJS.Slide,
  rows: readonly Row[],
  { t, lang }: ShownMap,
  palette: Palette,
): void {
  const line = { type: 'solid', pt: 0.75, color: hex(palette['lane.edge']) } as const;
  const none = { type: 'none' } as const;
  const header = [
    t('domain.term.severity'),
    t('domain.term.gap'),
    t('export.slide.why'),
    t('export.slide.next'),
  ].map((text) =>
    cell(text, lang, {
      bold: true,
      color: hex(palette['ink.muted']),
      border: [none, none, line, none],
    }),
  );
  const body = rows.map(({ gap, cells }) =>
    cells.map((text, i) =>
      cell(text, lang, {
        bold: i < 2,
        color: hex(i === 0 ? palette[`severity.${gap.severity}`] : palette.ink),
        border: [none, none, line, none],
      }),
    ),
  );
  slide.addTable([header, ...body], {
    x: LEFT,
    y: TOP,
    w: WIDTHS.reduce((sum, width) => sum + width, 0),
    colW: [...WIDTHS],
    rowH: [HEADER, ...rows.map(({ height }) => height)],
    fontSize: POINTS,
    valign: 'top',
    margin: [PADDING.down, PADDING.across, PADDING.down, PADDING.across],
    objectName: t('export.slide.gaps'),
  });
}

function cell(text: string, lang: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell {
  const { text: clean = '', options: more } = run(text, { lang });
  return { text: clean, options: { ...options, ...more } };
}
