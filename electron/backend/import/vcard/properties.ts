/** One line of a card, its value still as bytes (a string of characters 0–255). */
export interface Property {
  /** Upper case. */
  readonly name: string;
  /** What ties it to others of the card, as in `item1.TEL`; empty when nothing does. */
  readonly group: string;
  /** Values by upper-case parameter; a bare one, as version 2.1 writes them, counts as a TYPE or an ENCODING. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
}

const BARE_ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT']);

/** Reads one unfolded line; null for what is none. */
export function parseProperty(line: string): Property | null {
  const colon = endOfHead(line);
  if (colon < 0) return null;
  const [path = '', ...written] = splitOutsideQuotes(line.slice(0, colon), ';');
  const dot = path.lastIndexOf('.');
  const name = path
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return null;
  const params = new Map<string, string[]>();
  for (const param of written) {
    const [key, values] = readParam(param);
    params.set(key, [...(params.get(key) ?? []), ...values]);
  }
  const group = path.slice(0, Math.max(dot, 0)).trim().toLowerCase();
  return { name, group, params, value: line.slice(colon + 1) };
}

/** Whether a property's line may go on after a `=` at its end. */
export function isQuotedPrintable(head: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(head);
}

function endOfHead(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  // A quotation mark that never closes is an ordinary character.
  return quoted ? line.indexOf(':') : -1;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function readParam(param: string): readonly [string, readonly string[]] {
  const equals = param.indexOf('=');
  const bare = param.trim().toUpperCase();
  if (equals < 0) return [BARE_ENCODINGS.has(bare) ? 'ENCODING' : 'TYPE', [bare]];
  const values = splitOutsideQuotes(param.slice(equals + 1), ',');
  return [
    param.slice(0, equals).trim().toUpperCase(),
    values.map((value) => value.replace(/"/g, '').trim().toUpperCase()),
  ];
}
