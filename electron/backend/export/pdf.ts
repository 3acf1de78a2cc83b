import PDFDocument from 'pdfkit';
import type { Page } from '../../../shared/api/export-types.ts';
import type { Instant } from '../../../shared/domain/primitives.ts';
import { cropScene } from '../../../shared/scene/crop-scene.ts';
import { PALETTES } from '../../../shared/scene/tokens.ts';
import type { FontWeight, MapScene, Primitive } from '../../../shared/scene/types.ts';
import type { Follow } from './follow.ts';
import { type SubsetFonts, subsetFonts, usedCharacters } from './fonts.ts';
import { type Sheet, sheetsOf } from './pdf-pages.ts';
import { PdfText } from './pdf-text.ts';
import { PdfWriter } from './pdf-writer.ts';
import { BOX } from './shaper.ts';
import type { PictureOptions } from './svg.ts';

export interface PdfOptions extends PictureOptions, Partial<Pick<Follow, 'tell'>> {
  readonly page: Page;
  /** Who it is for, in the document's properties. */
  readonly audience: string;
  readonly at: Instant;
}

/**
 * The scene as a PDF file: vectors, and text as text in our font, whose glyphs are inside.
 *
 * @returns The file, and the characters our font lacks, which stand as boxes that copy as the text.
 */
export async function renderPdf(
  scene: MapScene,
  options: PdfOptions,
): Promise<{ readonly pdf: Buffer; readonly missing: readonly string[] }> {
  const used = usedCharacters(scene);
  const sheets = sheetsOf(scene.bounds, options.page);
  if (sheets.length > 1) addSheetNames(used, sheets);
  const fonts = await fontsFor(used);
  const doc = documentOf(scene.title, options);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve, reject) => doc.on('end', resolve).on('error', reject));
  const palette = PALETTES[options.theme];
  const text = new PdfText(doc, palette, fonts.faces);
  const writer = new PdfWriter(doc, palette, text);
  for (const [i, sheet] of sheets.entries()) {
    options.tell?.(i / sheets.length);
    doc.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    drawSheet(doc, scene, sheet, writer, palette.canvas);
    if (sheet.name !== '') writer.primitives(marks(sheet, sheets.length));
  }
  doc.end();
  await ended;
  return { pdf: Buffer.concat(parts), missing: fonts.missing };
}

async function fontsFor(used: Map<FontWeight, Set<number>>): Promise<SubsetFonts> {
  const fonts = await subsetFonts(used);
  if (fonts.missing.length === 0) return fonts;
  for (const codes of used.values()) codes.add(BOX);
  return subsetFonts(used);
}

function documentOf(title: string, { lang, audience, at }: PdfOptions): PDFKit.PDFDocument {
  const made = new Date(at);
  return new PDFDocument({
    autoFirstPage: false,
    // None of its own: the library would read Helvetica's measures.
    font: '',
    pdfVersion: '1.7',
    lang,
    displayTitle: true,
    info: {
      Title: title.replace(/\p{Cf}/gu, ''),
      Subject: audience,
      Keywords: audience,
      Creator: 'Inroad',
      CreationDate: made,
      ModDate: made,
    },
  });
}

function drawSheet(
  doc: PDFKit.PDFDocument,
  scene: MapScene,
  { window, box, scale, name }: Sheet,
  writer: PdfWriter,
  background: string,
): void {
  doc.save();
  doc.rect(window.x, window.y, window.width, window.height).clip();
  doc.rect(window.x, window.y, window.width, window.height).fill(background);
  doc.translate(window.x, window.y).scale(scale).translate(-box.x, -box.y);
  writer.scene(name === '' ? scene : cropScene(scene, box));
  doc.restore();
}

/** Which sheet it is, and where to cut: marks beside the corners, in points. */
function marks({ window, name }: Sheet, sheets: number): Primitive[] {
  const { x, y, width, height } = window;
  const line = { kind: 'polyline', stroke: 'ink.muted', strokeWidth: 0.5 } as const;
  const corners = [x, x + width].flatMap((cornerX) =>
    [y, y + height].flatMap((cornerY) => {
      const [outX, outY] = [cornerX === x ? -1 : 1, cornerY === y ? -1 : 1];
      const across = [cornerX + outX * MARK.from, cornerY, cornerX + outX * MARK.to, cornerY];
      const along = [cornerX, cornerY + outY * MARK.from, cornerX, cornerY + outY * MARK.to];
      return [across, along].map((points): Primitive => ({ ...line, points }));
    }),
  );
  const label: Primitive = {
    kind: 'text',
    x: x + width / 2,
    y: y + height + MARK.to,
    text: sheetName(name, sheets),
    size: MARK.text,
    weight: 400,
    fill: 'ink.muted',
    anchor: 'middle',
  };
  return [...corners, label];
}

const MARK = { from: 3, to: 14, text: 8 } as const;

function sheetName(name: string, sheets: number): string {
  return `${name} / ${sheets}`;
}

function addSheetNames(used: Map<FontWeight, Set<number>>, sheets: readonly Sheet[]): void {
  const codes = used.get(400) ?? new Set();
  used.set(400, codes);
  for (const { name } of sheets)
    for (const character of sheetName(name, sheets.length)) codes.add(character.charCodeAt(0));
}
