import { createRequire } from 'node:module';
import emojiRanges from '@fontsource/noto-emoji/unicode.json' with { type: 'json' };
import extraRanges from '@fontsource/noto-sans/unicode.json' with { type: 'json' };
import arabicRanges from '@fontsource/noto-sans-arabic/unicode.json' with { type: 'json' };
import hebrewRanges from '@fontsource/noto-sans-hebrew/unicode.json' with { type: 'json' };
import ranges from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };
import { FONT_FAMILY, SCRIPT_FAMILIES } from '../../../shared/scene/tokens.ts';
import { emojiAmong, joinersAmong } from './joined-characters.ts';

const require = createRequire(import.meta.url);

/** A font package: its files, which characters each may have, as the package lists them, and what CSS calls it. */
interface Family {
  readonly name: string;
  readonly ranges: Readonly<Record<string, string>>;
  readonly family: string;
}
const CHINESE: Family = { name: 'noto-sans-sc', ranges, family: FONT_FAMILY };
/** The same design for the letters that the Chinese family lacks: Š, ł, ı, Greek, rare Cyrillic. */
const EXTRA: Family = { name: 'noto-sans', ranges: extraRanges, family: FONT_FAMILY };
const HEBREW: Family = {
  ...{ name: 'noto-sans-hebrew', ranges: hebrewRanges },
  family: SCRIPT_FAMILIES.hebrew,
};
const ARABIC: Family = {
  ...{ name: 'noto-sans-arabic', ranges: arabicRanges },
  family: SCRIPT_FAMILIES.arabic,
};
/** All of it is in one file, of which the package lists the parts. */
const EMOJI: Family = {
  name: 'noto-emoji',
  ranges: { emoji: Object.values(emojiRanges).join(',') },
  family: SCRIPT_FAMILIES.emoji,
};

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
/** What is a picture unless asked to be a letter, and what is nothing else; others (♥, ©) are letters first. */
const PICTURE = /\p{Emoji_Presentation}|[\u{1f300}-\u{1faff}]/u;

export interface FontSource {
  readonly path: string;
  /** What CSS calls the font. */
  readonly family: string;
  /** Whether the file may have the character; null when the package does not say. */
  readonly covers: ((code: number) => boolean) | null;
  /** Characters that the file is to have beside those no other had: what its sequences are made of. */
  readonly also: (codes: ReadonlySet<number>) => number[];
}

/**
 * The files of our font at a weight, in the order in which they are to be tried. What can be written with the small
 * files is; else the first file is one that has nearly all, so that a text is of few faces.
 */
export function fontSources(weight: number, codes: Iterable<number>): FontSource[] {
  const small = [
    ...LATIN.map((name) => source(CHINESE, name, weight)),
    ...OTHER_LETTERS.map((name) => source(EXTRA, name, weight)),
    source(HEBREW, 'hebrew', weight),
    source(ARABIC, 'arabic', weight, joinersAmong),
  ];
  const emoji = source(EMOJI, 'emoji', weight, emojiAmong);
  const inSmall = (code: number) =>
    small.some(({ covers }) => covers?.(code)) || PICTURE.test(String.fromCodePoint(code));
  if ([...codes].every(inSmall)) return [...small, emoji];
  const numbered = Object.keys(ranges).filter((name) => name.startsWith('['));
  return [
    source(CHINESE, COMMON_CHINESE, weight),
    ...small,
    ...numbered.map((name) => source(CHINESE, name, weight)),
    emoji,
  ];
}

function source(
  family: Family,
  name: string,
  weight: number,
  also: FontSource['also'] = () => [],
): FontSource {
  const file = `${family.name}-${name.replace(/[[\]]/g, '')}-${weight}-normal.woff2`;
  return {
    path: require.resolve(`@fontsource/${family.name}/files/${file}`),
    family: family.family,
    covers: coverage(family, name),
    also,
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
