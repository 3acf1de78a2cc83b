import { splitGraphemes } from './text-fit.ts';

const HAN = /^\p{Script=Han}/u;

/** Up to two characters that stand for a name: a Chinese given name, or the first letters of the first and last word. */
export function initials(name: string): string {
  const words = name.split(/[\s·.]+/u).filter((word) => word !== '');
  const first = words[0];
  if (first === undefined) return '?';
  if (HAN.test(first)) return splitGraphemes(name.replace(/\s+/gu, '')).slice(-2).join('');
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => (word ? splitGraphemes(word)[0] : ''))
    .join('')
    .toUpperCase();
}
