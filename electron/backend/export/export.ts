import type { Assessed, ExportFormat, Lang } from '../../../shared/api/contract.ts';
import type { Id, Instant } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import type { Theme } from '../../../shared/scene/tokens.ts';
import type { MapScene } from '../../../shared/scene/types.ts';
import { exportFileName } from './file-name.ts';
import { writeAccountJson } from './json.ts';
import { renderPng } from './png.ts';
import { renderSvg } from './svg.ts';

export interface ExportInput {
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
  /** Now; its day stands on the picture and in the file name. */
  readonly at: Instant;
}

export interface ExportFile {
  readonly fileName: string;
  readonly mime: string;
  readonly data: Uint8Array;
  /** Characters of a picture that our font lacks: the reader's own fonts draw them. */
  readonly missing: readonly string[];
}

const MIME = { svg: 'image/svg+xml', png: 'image/png', json: 'application/json' } as const;

/**
 * Makes a file of the whole map, or of everything the account holds (JSON).
 *
 * @throws {AppError} `export.too-large` when a picture would be larger than viewers open, see `renderPng`.
 */
export async function renderExport(input: ExportInput): Promise<ExportFile> {
  const { format, records, at } = input;
  const { data, missing } = await render(input);
  return {
    fileName: exportFileName(records.account.name, at.slice(0, 10), format),
    mime: MIME[format],
    data,
    missing,
  };
}

async function render(
  input: ExportInput,
): Promise<{ readonly data: Uint8Array; readonly missing: readonly string[] }> {
  switch (input.format) {
    case 'json':
      return { data: Buffer.from(writeAccountJson(input.records, input.at)), missing: [] };
    case 'svg': {
      const { svg, missing } = await renderSvg(exportScene(input), input);
      return { data: Buffer.from(svg), missing };
    }
    case 'png': {
      const { png, missing } = await renderPng(exportScene(input), input);
      return { data: png, missing };
    }
  }
}

/** The map as it is exported: laid out afresh, framed by title, date and legend. */
export function exportScene(input: Omit<ExportInput, 'format' | 'theme' | 'scale'>): MapScene {
  const { records, opportunityId, assessed, lang, at } = input;
  return buildScene({
    records,
    layout: layoutMap(layoutCards(records, cardSize)),
    opportunityId,
    gaps: assessed?.gaps ?? [],
    score: assessed?.started ? assessed.score : null,
    t: translator(lang),
    options: {
      frame: { title: records.account.name, date: at.slice(0, 10), legend: true },
      showTies: true,
      showGaps: true,
    },
  });
}
