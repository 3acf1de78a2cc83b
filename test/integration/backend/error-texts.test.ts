import { expect, it } from 'vitest';
import { ERROR_CODES } from '../../../shared/api/errors.ts';
import { catalogues, LANGS } from '../../../shared/i18n/messages.ts';

function textOf(lang: (typeof LANGS)[number], key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], catalogues[lang]);
}

const placeholders = (text: unknown) =>
  String(text)
    .match(/\{\{\w+\}\}/g)
    ?.toSorted() ?? [];

it.each(ERROR_CODES)('%s has a text with the same values in both languages', (code) => {
  const [english, chinese] = LANGS.map((lang) => textOf(lang, `error.${code}`));
  expect(english).toBeTypeOf('string');
  expect(chinese).toBeTypeOf('string');
  expect(placeholders(chinese)).toEqual(placeholders(english));
});
