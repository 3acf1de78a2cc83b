import { PERSON_KINDS } from '../../../shared/domain/person.ts';
import { FUNCTIONS, LAYERS } from '../../../shared/domain/values.ts';
import { catalogues } from '../../../shared/i18n/messages.ts';

/** What a cell may say in either language, lower case, by what it means. */
type Words<T extends string> = ReadonlyMap<string, T>;

const LANGS = ['en', 'zh-CN'] as const;
const KINDS = [...PERSON_KINDS, 'left', 'abolished'] as const;

export const LAYER_WORDS = wordsOf(LAYERS, (value) =>
  LANGS.map((lang) => catalogues[lang].domain.layer[value]),
);
export const FUNCTION_WORDS = wordsOf(FUNCTIONS, (value) =>
  LANGS.map((lang) => catalogues[lang].domain.function[value]),
);
export const KIND_WORDS = wordsOf(KINDS, (value) =>
  LANGS.map((lang) =>
    value === 'left' || value === 'abolished'
      ? catalogues[lang].domain.status[value]
      : catalogues[lang].domain.kind[value],
  ),
);

function wordsOf<T extends string>(
  values: readonly T[],
  words: (value: T) => readonly string[],
): Words<T> {
  return new Map(
    values.flatMap((value) =>
      [value, ...words(value)].map((word) => [word.toLowerCase(), value] as const),
    ),
  );
}
