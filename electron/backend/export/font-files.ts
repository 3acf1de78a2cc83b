import { createRequire } from 'node:module';
import extraRanges from '@fontsource/noto-sans/unicode.json' with { type: 'json' };
import ranges from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** A font package: its files and which characters each may have, as the package lists them. */
interface Family {
  readonly name: string;
  readonly ranges: Readonly<Record<string, string>>;
}
const CHINESE: Family = { name: 'noto-sans-sc', ranges };
/** The same design for the letters that the Chinese family lacks: Š, ł, ı, Greek, rare Cyrillic. */
const EXTRA: Family = { name: 'noto-sans', ranges: extraRanges };

const LATIN = ['latin', 'latin-ext', 'cyrillic', 'vietnamese'] as const;
const OTHER_LETTERS = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
] as const;
/** Basic Latin and the 7,700 common Chinese characters in one. */
const COMMON_CHINESE = 'chinese-simplified';

export interface FontSource {
  readonly path: string;
  /** Whether the file may have the character; null when the package does not say. */
  readonly covers: ((code: number) => boolean) | null;
}

/**
 * The files of our font at a weight, in the order in which they are to be tried. What can be written with the small
 * Latin files is; else the first file is one that has nearly all, because resvg chooses a text's face by that.
 */
export function fontSources(weight: number, codes: Iterable<number>): FontSource[] {
  const latin = LATIN.map((name) => source(CHINESE, name, weight));
  const others = OTHER_LETTERS.map((name) => source(EXTRA, name, weight));
  const small = [...latin, ...others];
  if ([...codes].every((code) => small.some(({ covers }) => covers?.(code)))) return small;
  const numbered = Object.keys(ranges).filter((name) => name.startsWith('['));
  return [
    source(CHINESE, COMMON_CHINESE, weight),
    ...small,
    ...numbered.map((name) => source(CHINESE, name, weight)),
  ];
}

function source(family: Family, name: string, weight: number): FontSource {
  const file = `${family.name}-${name.replace(/[[\]]/g, '')}-${weight}-normal.woff2`;
  return {
    path: require.resolve(`@fontsource/${family.name}/files/${file}`),
    covers: coverage(family, name),
  };
}

const known = new Map<string, (code: number) => boolean>();

function coverage(family: Family, name: string): FontSource['covers'] {
  const text = family.ranges[name];
  if (text === undefined) return null;
  const key = `${family.name} ${name}`;
  const before = known.get(key);
  if (before) return before;
  const spans = text.split(',').map((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  const covers = (code: number) => spans.some(([a, z]) => code >= a && code <= z);
  known.set(key, covers);
  return covers;
}
