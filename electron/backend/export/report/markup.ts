import { escapeXml } from '../../../../shared/scene/xml.ts';

/** A piece of HTML. Only `tag` and `raw` make one, so that text cannot be taken for it. */
export interface Markup {
  readonly html: string;
}
type Child = string | Markup | null | readonly Child[];

/** Elements that have no end. */
const VOID = new Set(['meta', 'br', 'link']);

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

function inside(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeXml(child);
  return 'html' in child ? child.html : child.map(inside).join('');
}
