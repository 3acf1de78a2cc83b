import type {
  Assessed,
  ExportFormat,
  ExportParts,
  Lang,
  Page,
} from '../../../shared/api/contract.ts';
import type { Id, Instant } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { type Readers, recordsFor } from '../../../shared/scene/audience.ts';
import type { Theme } from '../../../shared/scene/tokens.ts';
import { audienceText } from './audience-text.ts';
import { exportFileName } from './file-name.ts';
import { writeAccountJson } from './json.ts';
import { exportScene, type MapInput } from './map-scene.ts';
import { renderPdf } from './pdf.ts';
import { renderPng } from './png.ts';
import { renderSvg } from './svg.ts';

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
  /** Everything unless given. */
  readonly parts?: ExportParts;
  /** Now; its day stands on the picture and in the file name. */
  readonly at: Instant;
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
  pdf: 'application/pdf',
} as const satisfies Record<ExportFormat, string>;

const ALL_PARTS: ExportParts = { ties: true, legend: true, gaps: true, ghosts: true };

/**
 * Makes a file of the whole map, or of everything the account holds (JSON), as far as the audience may see it:
 * internally all of it unless another audience is named.
 *
 * @throws {AppError} `export.too-large` when a picture would be larger than viewers open, see `renderPng`.
 */
export async function renderExport(input: ExportInput): Promise<ExportFile> {
  const { format, at } = input;
  const { audience = 'internal', names = true, roles = false } = input;
  const readers: Readers = { audience, names, roles };
  const records = recordsFor(input.records, readers);
  const { data, missing } = await render(input, {
    records,
    readers,
    parts: input.parts ?? ALL_PARTS,
    opportunityId: input.opportunityId,
    assessed: input.assessed,
    lang: input.lang,
    at,
  });
  const kind = audience === 'internal' ? format : `${audience}.${format}`;
  return {
    fileName: exportFileName(records.account.name, at.slice(0, 10), kind),
    mime: MIME[format],
    data,
    missing,
  };
}

type Rendered = Pick<ExportFile, 'data' | 'missing'>;

async function render(input: ExportInput, map: MapInput): Promise<Rendered> {
  const { theme, lang, scale, at } = input;
  const audience = audienceText(map.readers, translator(lang));
  switch (input.format) {
    case 'json': {
      const json = writeAccountJson(map.records, at, map.readers.audience);
      return { data: Buffer.from(json), missing: [] };
    }
    case 'svg': {
      const { svg, missing } = await renderSvg(exportScene(map), { theme, lang });
      return { data: Buffer.from(svg), missing };
    }
    case 'png': {
      const { png, missing } = await renderPng(exportScene(map), { theme, lang, scale });
      return { data: png, missing };
    }
    case 'pdf': {
      const options = { theme, lang, page: input.page ?? 'fit', audience, at } as const;
      const { pdf, missing } = await renderPdf(exportScene(map), options);
      return { data: pdf, missing };
    }
  }
}
