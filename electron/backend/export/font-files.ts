import { createRequire } from 'node:module';
import ranges from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };

const require = createRequire(import.meta.url);
const LATIN = ['latin', 'latin-ext', 'cyrillic', 'vietnamese'] as const;
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
  const latin = LATIN.map((name) => source(name, weight));
  if ([...codes].every((code) => latin.some(({ covers }) => covers?.(code)))) return latin;
  const numbered = Object.keys(ranges).filter((name) => name.startsWith('['));
  return [
    source(COMMON_CHINESE, weight),
    ...latin,
    ...numbered.map((name) => source(name, weight)),
  ];
}

function source(name: string, weight: number): FontSource {
  const file = `noto-sans-sc-${name.replace(/[[\]]/g, '')}-${weight}-normal.woff2`;
  return {
    path: require.resolve(`@fontsource/noto-sans-sc/files/${file}`),
    covers: coverage.get(name) ?? null,
  };
}

const coverage = new Map(
  Object.entries(ranges).map(([name, text]) => {
    const spans = text.split(',').map((range) => {
      const [first = '', last = first] = range.slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });
    return [name, (code: number) => spans.some(([a, z]) => code >= a && code <= z)] as const;
  }),
);
