import { pinyinKeys } from '../domain/pinyin.ts';

const TITLES = new Set(
  'sir dame lord lady baroness dr prof professor mr mrs ms miss mx hon rt'.split(' '),
);
/** What a Chinese surname is followed by when the given name is not known: 王工, 李总, 陈经理. */
const ADDRESS = /^\p{Script=Han}{1,2}(工|总|经理|主任|处长|科长|部长|老师|先生|女士|博士)$/u;

/**
 * What tells one name from another: its words in lower case without accents, titles (Sir, Dr) and signs. Empty when
 * there is no name.
 */
export function nameKeyOf(name: string): string {
  const words = wordsOf(name);
  const own = words.filter((word) => !TITLES.has(word));
  return (own.length > 0 ? own : words).join(' ');
}

/**
 * Whether two names in one post are likely two ways to write one person's name (`C Johnston` and `Catherine Johnston`,
 * `Bruce Mann` and `Bruce Richard Mann`, 王健国 and 王建国, 王工 and 王建国) rather than two people. Only for names of one post, where
 * the next holder rarely has the name of the last.
 */
export function isSameName(a: string, b: string): boolean {
  const [keyA, keyB] = [nameKeyOf(a), nameKeyOf(b)];
  if (keyA === keyB) return true;
  if (keyA === '' || keyB === '') return false;
  const [hanA, hanB] = [pinyinOf(keyA), pinyinOf(keyB)];
  if (hanA && hanB) return sameChinese(keyA, keyB, hanA, hanB);
  if (hanA) return isSpelt(hanA, keyB);
  if (hanB) return isSpelt(hanB, keyA);
  return sameLatin(keyA.split(' '), keyB.split(' '));
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function pinyinOf(name: string): string {
  return pinyinKeys(name).split(' ')[0] ?? '';
}

function sameChinese(a: string, b: string, pinyinA: string, pinyinB: string): boolean {
  if (pinyinA === pinyinB || a.includes(b) || b.includes(a)) return true;
  return a[0] === b[0] && (ADDRESS.test(a) || ADDRESS.test(b));
}

/** Whether Latin words are the pinyin of a Chinese name, family name first or last. */
function isSpelt(pinyin: string, latin: string): boolean {
  const words = latin.split(' ');
  const [first = '', ...rest] = words;
  return (
    pinyin === words.join('') ||
    pinyin === [...rest, first].join('') ||
    pinyin === [words.at(-1), ...words.slice(0, -1)].join('')
  );
}

/** The same family name, and a given name in common or one that can be short for the other. */
function sameLatin(a: readonly string[], b: readonly string[]): boolean {
  if (!withinOneLetter(a.at(-1) ?? '', b.at(-1) ?? '')) return false;
  const [givenA, givenB] = [a.slice(0, -1), b.slice(0, -1)];
  if (givenA.length === 0 || givenB.length === 0) return true;
  return givenA.some((one) => givenB.some((other) => isShortFor(one, other)));
}

/** `Tim` and `Timothy`, `C` and `Catherine`, `Steve` and `Stephen`. */
function isShortFor(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 3);
  return a.slice(0, length) === b.slice(0, length);
}

/** Equal, or of at least five letters and one of them added, missing or another. */
function withinOneLetter(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
