import type { Assessed } from '../../../shared/api/account-types.ts';
import type { Lang } from '../../../shared/api/base-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import {
  COMPARED_FORMATS,
  DEFAULT_PARTS,
  type ExportFormat,
  type ExportParts,
  type ExportTable,
  type Page,
} from '../../../shared/api/export-types.ts';
import type { Id, Instant } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../shared/rules/thresholds.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { DEFAULT_VIEW, type ExportView } from '../../../shared/scene/export-view.ts';
import { type Scope, WHOLE_MAP } from '../../../shared/scene/scope.ts';
import type { Theme } from '../../../shared/scene/tokens.ts';
import type { Compared } from './compared.ts';
import { exportFileName } from './file-name.ts';
import type { Follow } from './follow.ts';
import { writeAccountJson } from './json.ts';
import { exportScene, type ShownMap, shownMap } from './map-scene.ts';
import { renderPng } from './png.ts';
import { reportOf } from './report/report.ts';
import { renderMarkdown } from './report/report-markdown.ts';
import { renderSvg } from './svg.ts';
import { actionTable } from './tables/action-table.ts';
import { writeCsv } from './tables/csv.ts';
import { gapTable } from './tables/gap-table.ts';
import { peopleTable } from './tables/people-table.ts';
import type { Table } from './tables/table.ts';
import { writeXlsx } from './tables/xlsx.ts';

export interface ExportInput extends Partial<Readers> {
  readonly records: AccountRecords;
  /** The opportunity whose influences are shown; null for the bare organization. */
  readonly opportunityId: Id | null;
  /** Its stored gaps and score. */
  readonly assessed: Assessed | null;
  readonly format: ExportFormat;
  readonly lang: Lang;
  readonly theme: Theme;
  /** Pixels per map unit of a PNG. */
  readonly scale: number;
  /** Paper of a PDF; one page as large as the map unless given. */
  readonly page?: Page;
  /** What a CSV holds; people unless given. */
  readonly table?: ExportTable;
  /** Everything but proposals unless given. */
  readonly parts?: ExportParts;
  /** The whole map unless given. */
  readonly scope?: Scope;
  /** A plain reporting tree, all of it unfolded, unless given. */
  readonly view?: ExportView;
  /** When evidence is old; as delivered unless given. */
  readonly thresholds?: Thresholds;
  /** Now; its day stands on the picture and in the file name. */
  readonly at: Instant;
  /** Two points whose difference is drawn (SVG, PNG, PDF) in place of the records. */
  readonly compare?: Compared | null;
}

export interface ExportFile {
  readonly fileName: string;
  readonly mime: string;
  readonly data: Uint8Array;
  /** Characters that our font lacks: a PDF shows a box for them, other files leave them to the reader's fonts. */
  readonly missing: readonly string[];
}

const MIME = {
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  html: 'text/html',
  md: 'text/markdown',
  ics: 'text/calendar',
} as const satisfies Record<ExportFormat, string>;

const DATA: ReadonlySet<ExportFormat> = new Set(['json', 'csv', 'xlsx', 'ics']);
const COMPARED: ReadonlySet<ExportFormat> = new Set(COMPARED_FORMATS);

/**
 * Makes a file of the map, or of what the account holds (JSON), as far as its scope reaches and the audience may see it:
 * all of it, internally, unless others are named.
 *
 * @throws {AppError} `export.format` for a comparison that is to be no picture; `export.too-large` when a picture would be larger than viewers open, see `renderPng`;
 * `export.not-for-audience` when nothing of it may be told.
 * @param follow Hears how much of it is done, and stops it where it can be stopped.
 */
export async function renderExport(
  input: ExportInput,
  follow: Partial<Follow> = {},
): Promise<ExportFile> {
  const { format } = input;
  const { audience = 'internal', names = true, roles = false } = input;
  // What is left out of a picture is not left out of data.
  const parts = DATA.has(format) ? DEFAULT_PARTS : (input.parts ?? DEFAULT_PARTS);
  const readers: Readers = { audience, names, roles };
  const { scope = WHOLE_MAP, view = DEFAULT_VIEW, thresholds = DEFAULT_THRESHOLDS } = input;
  const { compare = null } = input;
  if (compare && !COMPARED.has(format))
    throw new AppError('export.format', { format, allowed: COMPARED_FORMATS.join(', ') });
  const map = shownMap({ ...input, parts, readers, scope, view, thresholds, compare });
  const { data, missing } = await render(input, map, readers, follow);
  const { table = 'people' } = input;
  const parted = format === 'csv' && table !== 'people' ? `${table}.${format}` : format;
  const kind = audience === 'internal' ? parted : `${audience}.${parted}`;
  return {
    fileName: exportFileName(map.records.account.name, daysOf(map.date, compare), kind),
    mime: MIME[format],
    data,
    missing,
  };
}

function daysOf(today: string, compare: Compared | null): string {
  return compare ? `${compare.before.place.date} ${compare.after.place.date}` : today;
}

type Rendered = Pick<ExportFile, 'data' | 'missing'>;

// Libraries that only one format needs are loaded when it is asked for.
async function render(
  input: ExportInput,
  map: ShownMap,
  readers: Readers,
  follow: Partial<Follow>,
): Promise<Rendered> {
  const { theme, lang, scale, at, page = 'fit' } = input;
  switch (input.format) {
    case 'json':
      return {
        data: Buffer.from(writeAccountJson(map.records, at, readers.audience)),
        missing: [],
      };
    case 'svg': {
      const { svg, missing } = await renderSvg(exportScene(map), { theme, lang });
      return { data: Buffer.from(svg), missing };
    }
    case 'png': {
      const { png, missing } = await renderPng(exportScene(map), { theme, scale, ...follow });
      return { data: png, missing };
    }
    case 'pdf': {
      const { renderPdf } = await import('./pdf.ts');
      const options = { theme, lang, page, audience: map.audience, at, ...follow } as const;
      const { pdf, missing } = await renderPdf(exportScene(map), options);
      return { data: pdf, missing };
    }
    case 'csv':
      return { data: writeCsv(tableOf(input.table ?? 'people', map, readers)), missing: [] };
    case 'xlsx':
      return { data: workbook(map, readers, at), missing: [] };
    case 'ics': {
      if (!map.judged) throw new AppError('export.not-for-audience', { audience: map.audience });
      const { writeCalendar } = await import('./calendar/ics.ts');
      return { data: Buffer.from(writeCalendar(map, at)), missing: [] };
    }
    case 'pptx': {
      const { renderPptx } = await import('./slides/pptx.ts');
      return { data: await renderPptx(map, theme), missing: [] };
    }
    case 'html': {
      const { renderHtml } = await import('./report/report-html.ts');
      const report = reportOf(map, readers);
      const { html, missing } = await renderHtml(report, exportScene(map), map, { theme, lang });
      return { data: Buffer.from(html), missing };
    }
    case 'md':
      return { data: Buffer.from(renderMarkdown(reportOf(map, readers), map.t)), missing: [] };
  }
}

function tableOf(table: ExportTable, map: ShownMap, readers: Readers): Table {
  if (table === 'people') return peopleTable(map, readers);
  if (!map.judged) throw new AppError('export.not-for-audience', { audience: map.audience });
  return table === 'gaps' ? gapTable(map) : actionTable(map, readers);
}

/** People and, for those who may read them, gaps and actions. */
function workbook(map: ShownMap, readers: Readers, at: Instant): Buffer {
  const { records, t, audience } = map;
  const people = { name: t('export.table.people'), table: peopleTable(map, readers) };
  const gaps = map.judged ? [{ name: t('export.table.gaps'), table: gapTable(map) }] : [];
  const actions = map.judged
    ? [{ name: t('export.table.actions'), table: actionTable(map, readers) }]
    : [];
  return writeXlsx([people, ...gaps, ...actions], {
    title: records.account.name,
    subject: audience,
    at,
  });
}
