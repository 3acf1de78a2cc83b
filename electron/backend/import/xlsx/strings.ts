import type { AppError } from '../../../../shared/api/errors.ts';
import { MAX_CELL, tooManyIn, workbookTextTooLong } from '../limits.ts';
import type { Parts } from './parts.ts';
import { readXml, type XmlHandler } from './xml.ts';

const MAX_STRINGS = 1_000_000;

/** Texts that cells refer to by number. */
export async function readSharedStrings(
  parts: Parts,
  path: string | null,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (path === null) return strings;
  const reader = richText(workbookTextTooLong);
  await readXml(parts, path, {
    open: reader.open,
    text: reader.text,
    close(name) {
      reader.close(name);
      if (name !== 'si') return;
      strings.push(reader.take());
      if (strings.length > MAX_STRINGS) throw tooManyIn('import.workbook-texts', MAX_STRINGS);
    },
  });
  return strings;
}

/**
 * Collects the text of `t` elements, runs put together, without the reading aids (`rPh`) of East Asian text.
 *
 * @param tooLong The refusal of one that no cell could hold.
 */
export function richText(
  tooLong: () => AppError,
): Required<Omit<XmlHandler, 'enough'>> & { take(): string } {
  let collected = '';
  let inText = false;
  let inAid = false;
  return {
    open(name) {
      if (name === 't') inText = true;
      if (name === 'rPh') inAid = true;
    },
    text(text) {
      if (!inText || inAid) return;
      collected += text;
      if (collected.length > MAX_CELL) throw tooLong();
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inAid = false;
    },
    take() {
      const text = unescaped(collected);
      collected = '';
      return text;
    },
  };
}

/** Characters that XML cannot hold are written `_x000D_`. Source: ECMA-376-1, 22.9.2.19 (ST_Xstring). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
