import { isHeader, namesPeople } from '../headers.ts';

const SEPARATORS = ['，', '；', '、', '｜'] as const;

/** Lines whose cells full-width punctuation separates, under headers in the first one; null for any other text. */
export function readFullWidthTable(text: string): readonly (readonly string[])[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [top = ''] = lines;
  for (const separator of SEPARATORS) {
    const headers = top.split(separator).map((cell) => cell.trim());
    if (headers.length > 1 && headers.every(isHeader) && namesPeople(headers))
      return [headers, ...lines.slice(1).map((line) => line.split(separator))];
  }
  return null;
}
