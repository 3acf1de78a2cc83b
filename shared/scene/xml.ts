import { cleanText } from '../domain/clean-text.ts';

const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in XML content or in a quoted attribute: cleaned of what XML cannot carry, and escaped. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(SPECIAL, (character) => ENTITIES[character] ?? '');
}

/** One element with its attributes escaped. `content` is markup already; text goes through `escapeXml` first. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  let open = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    open += ` ${name}="${typeof value === 'number' ? value : escapeXml(value ?? '')}"`;
  }
  return content === '' ? `${open}/>` : `${open}>${content}</${tag}>`;
}
