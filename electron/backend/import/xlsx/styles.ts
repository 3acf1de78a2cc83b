import type { Parts } from './parts.ts';
import { readXml } from './xml.ts';

// Formats that every program knows by number and shows as a date or a time. Source: ECMA-376-1, 18.8.30.
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Styles (by their index in cells) whose numbers are dates or times. */
export async function readDateStyles(
  parts: Parts,
  path: string | null,
): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (path === null) return dates;
  const written = new Map<number, string>();
  let within = false;
  let place = 0;
  await readXml(parts, path, {
    open(name, attributes) {
      if (name === 'numFmt') written.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') within = true;
      if (name !== 'xf' || !within) return;
      if (isDate(Number(attributes.numFmtId ?? 0), written)) dates.add(place);
      place += 1;
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
  });
  return dates;
}

function isDate(format: number, written: ReadonlyMap<number, string>): boolean {
  const code = written.get(format);
  if (code === undefined) return DATE_FORMATS.some(([from, to]) => format >= from && format <= to);
  const withoutText = code.replace(/"[^"]*"|\\.|_.|\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(withoutText);
}
