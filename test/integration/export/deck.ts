import sax from 'sax';
import { expect } from 'vitest';
import { type ExportInput, renderExport } from '../../../electron/backend/export/export.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { OPPORTUNITY } from '../../unit/scene/sample-records.ts';
import { zipParts } from './zip-parts.ts';

/** A deck with the texts of its slides and notes, in the order of the slides. */
export async function deckOf(records: AccountRecords, more: Partial<ExportInput> = {}) {
  const { data } = await renderExport({
    records,
    opportunityId: OPPORTUNITY,
    assessed: null,
    format: 'pptx',
    lang: 'en',
    theme: 'light',
    scale: 1,
    at: '2025-03-12T09:00:00.000Z',
    ...more,
  });
  const parts = await zipParts(data);
  const found = (folder: string) =>
    [...parts].filter(([name]) => name.startsWith(`ppt/${folder}/`) && name.endsWith('.xml'));
  const texts = (folder: string) => found(folder).map(([, xml]) => textsOf(xml));
  return { data, parts, slides: texts('slides'), notes: texts('notesSlides') };
}

// The parser below does not look at characters that XML cannot carry.
const NO_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;

/** Texts of a part, which must be well-formed. */
export function textsOf(xml: string): string[] {
  const texts: string[] = [];
  readXml(xml, { text: (text, tag) => tag === 'a:t' && texts.push(text) });
  return texts;
}

/** Reads a part, which must be well-formed. */
export function readXml(
  xml: string,
  {
    open,
    text,
  }: {
    readonly open?: (tag: sax.Tag) => void;
    readonly text?: (text: string, tag: string) => void;
  },
): void {
  expect(xml).not.toMatch(NO_XML);
  const parser = sax.parser(true);
  let inside = '';
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    inside = tag.name;
    open?.(tag as sax.Tag);
  };
  parser.onclosetag = () => {
    inside = '';
  };
  parser.ontext = (found) => text?.(found, inside);
  parser.write(xml).close();
}
