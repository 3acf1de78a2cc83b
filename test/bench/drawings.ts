import { join } from 'node:path';
import { renderExport } from '../../electron/backend/export/export.ts';
import type { ExportFormat } from '../../shared/api/export-types.ts';
import { layoutCards } from '../../shared/layout/cards.ts';
import { layoutMap } from '../../shared/layout/layout-map.ts';
import { cardSize } from '../../shared/scene/card.ts';
import { BenchAccount } from './bench-account.ts';
import { type Figure, figure, timed } from './measure.ts';

/** What each format may take, in milliseconds. */
const FORMATS = [
  ['svg', 'SVG of 705 people', 150],
  ['pdf', 'PDF of 705 people', 2_000],
  ['pptx', 'slides of 705 people', 2_000],
  ['html', 'HTML report of 705 people', 2_000],
  ['png', 'PNG of 705 people at scale 2', 2_000],
] as const satisfies readonly (readonly [ExportFormat, string, number])[];

/**
 * The layout of many people, and every format of a real map. Each format has its rounds to itself: a picture of 160
 * million pixels leaves so much to be tidied up that what comes after it would be measured with it.
 */
export async function drawings(
  folder: string,
  rounds: number,
  { mod, many }: { readonly mod: Uint8Array; readonly many: Uint8Array },
): Promise<Figure[]> {
  return [await layouts(folder, rounds, many), ...(await files(folder, rounds, mod))];
}

async function layouts(folder: string, rounds: number, chart: Uint8Array): Promise<Figure> {
  const account = await BenchAccount.create(join(folder, 'draw-many.db'));
  await account.import(chart);
  const cards = layoutCards(account.records(), cardSize);
  account.close();
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) samples.push(await timed(() => layoutMap(cards)));
  return figure('layout of 10,000 people', samples, { p50: 120 });
}

async function files(folder: string, rounds: number, chart: Uint8Array): Promise<Figure[]> {
  const account = await BenchAccount.create(join(folder, 'draw.db'));
  await account.import(chart);
  const figures: Figure[] = [];
  for (const [format, name, limit] of FORMATS) {
    const samples: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      samples.push(await timed(() => renderExport(account.exportInput(format))));
    figures.push(figure(name, samples, { p50: limit }));
  }
  account.close();
  return figures;
}
