import { isHeader, namesPeople } from '../headers.ts';

const LABELLED = /^\s*[-*•·]?\s*([^:：]{1,30}?)\s*[:：]\s*(.*?)\s*$/u;

/**
 * People written as `Name: …`, `Title: …` on lines of their own, as cards and forms have them: the labels as headers, a
 * row for each. A label that comes again begins the next one. Null when the text is anything else.
 */
export function readLabelled(text: string): readonly (readonly string[])[] | null {
  const rows: Map<string, string>[] = [];
  let row: Map<string, string> | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    if (!isHeader(label)) return null;
    if (row === null || row.has(label)) {
      row = new Map();
      rows.push(row);
    }
    row.set(label, value);
  }
  const labels = [...new Set(rows.flatMap((one) => [...one.keys()]))];
  if (labels.length < 2 || !namesPeople(labels)) return null;
  return [labels, ...rows.map((one) => labels.map((label) => one.get(label) ?? ''))];
}
