import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/**
 * How a Chinese name is typed with Latin letters: all syllables, a space, their initials, in lower case without
 * tones ("王建国" -> "wangjianguo wjg"); surnames are read as surnames (单 shan, 欧阳 ouyang). Empty for names without
 * Chinese characters. Answers are kept, because searching asks for every name again and again.
 */
export function pinyinKeys(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return '';
  const before = known.get(name);
  if (before !== undefined) return before;
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'removed',
    v: true,
  }).map((syllable) => syllable.toLowerCase());
  const keys = `${syllables.join('')} ${syllables.map((syllable) => syllable[0] ?? '').join('')}`;
  known.set(name, keys);
  return keys;
}
