import { DEFAULT_GUESSES, guesser } from '../guesses.ts';
import { contactsOf } from './contacts.ts';

const titles = guesser(
  DEFAULT_GUESSES.filter(({ target, from }) => target === 'layer' && from === 'title'),
);

/** What one line of free text says about a person. */
export interface PersonLine {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly email: string;
  readonly phone: string;
}

/**
 * Reads `Name, Title, Department`, with dashes, bars or brackets as well, `Title: Name`, and Chinese names and titles
 * that only a space separates.
 */
export function readPersonLine(line: string): PersonLine {
  const { email, phone, rest } = contactsOf(line);
  const labelled = /^([^:：]{1,60})[:：]\s*(\S.*)$/u.exec(rest);
  const [before = '', after = ''] = labelled?.slice(1) ?? [];
  const parts =
    isTitle(before) && !isTitle(partsOf(after)[0] ?? '')
      ? withTitle(partsOf(after), before)
      : partsOf(rest);
  const [name = '', title = '', ...units] = parts;
  return { name, title, department: units.join(', '), email, phone };
}

/** Whether a text holds a word that titles are made of. */
export function isTitle(text: string): boolean {
  return text !== '' && titles.guess('layer', () => text) !== null;
}

function withTitle([name = '', ...rest]: readonly string[], title: string): readonly string[] {
  return [name, title.trim(), ...rest];
}

/** Whether brackets after a name hold the same name in the other script: 李敏 (Min Li). */
function isOtherName(before: string, within: string): boolean {
  const [chinese, latin] = [
    /^\p{Script=Han}{2,4}$/u,
    /^\p{Script=Latin}[\p{Script=Latin} .'’-]+$/u,
  ];
  const fits = (a: string, b: string) => chinese.test(a) && latin.test(b) && !isTitle(b);
  return fits(before, within) || (fits(within, before) && !isTitle(within));
}

/** Parts of a line that punctuation sets apart. */
export function partsOf(text: string): readonly string[] {
  const parts = text
    // Emphasis of Markdown, and two-character names that a space makes as wide as others.
    .replace(/(\*\*|__|(?<!\S)[*_](?=\S)|(?<=\S)[*_](?!\S))/gu, '')
    .replace(
      /^(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?![^\s\u3000,，;；、|:：(（—–-])/u,
      '$1$2',
    )
    .replace(/[(（]([^()（）]*)[)）]/gu, (whole, within: string, at: number, line: string) =>
      isOtherName(line.slice(0, at).trim(), within) ? whole : `, ${within}, `,
    )
    .split(/\s+[-–—/·•]+\s+|\s*[|,，;；:：、\t]\s*|\s*——\s*/u)
    .map((part) => part.trim().replace(/^['"“”]+|['"“”.]+$/gu, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [only = ''] = parts;
  if (parts.length !== 1 || !/^\p{Script=Han}{2,4}\s/u.test(only)) return parts;
  const [name = '', ...others] = only.split(/\s+/u);
  const spaced = /\p{Script=Han}/u.test(others[0] ?? '') || isTitle(others.join(' '));
  return spaced ? [name, ...(isTitle(others[0] ?? '') ? others : [others.join(' ')])] : parts;
}
