import { escapeXml } from '../../../../shared/scene/xml.ts';

/** A piece of HTML. Only `tag` and `raw` make one, so that text cannot be taken for it. */
export interface Markup {
  readonly html: string;
}
type Child = string | Markup | null | readonly Child[];

/** Elements that have no end. */
const VOID = new Set(['meta', 'br', 'link', 'wbr']);

/** An element. Text and the values of attributes are escaped; null stands for nothing. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): Markup {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(String(value))}"`,
  );
  const open = `<${name}${given.join('')}>`;
  return { html: VOID.has(name) ? open : `${open}${children.map(inside).join('')}</${name}>` };
}

/** What is markup already: drawings and style sheets that the program has made itself. */
export function raw(html: string): Markup {
  return { html };
}

/** Longer than words are; Chinese and its like breaks anywhere as it is. */
const ENDLESS = /([^\s\u2e80-\u9fff\uff00-\uffef]{25,})/u;
const STEP = 20;

/** Text that may also be broken within what is longer than any word, lest one cell widen a whole table. */
export function breakable(text: string): readonly (string | Markup)[] {
  if (!ENDLESS.test(text)) return [text];
  return text.split(ENDLESS).flatMap((part, i) => (i % 2 === 0 ? [part] : inSteps(part)));
}

function inSteps(word: string): (string | Markup)[] {
  const graphemes = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
  return graphemes.flatMap((grapheme, i) =>
    i > 0 && i % STEP === 0 ? [tag('wbr', {}), grapheme] : [grapheme],
  );
}

function inside(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeXml(child);
  return 'html' in child ? child.html : child.map(inside).join('');
}
