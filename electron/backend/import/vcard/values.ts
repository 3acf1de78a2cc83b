import type { Encoding } from '../../../../shared/api/import-types.ts';
import type { Property } from './properties.ts';

// Names that old programs give to encodings and the standard decoder does not know.
const ALIASES: Readonly<Record<string, string>> = {
  CP936: 'gbk',
  CP950: 'big5',
  CP932: 'shift_jis',
};

/**
 * The parts of a property's value, as text: quoted-printable and the encoding undone, escapes resolved.
 *
 * @param encoding Of values that do not say theirs.
 * @param structured Whether unescaped `;` separate parts; else the value is one part.
 * @returns Null for a value that is not text in its encoding.
 */
export function partsOf(
  property: Property,
  encoding: Encoding,
  structured = false,
): readonly string[] | null {
  const { params, value } = property;
  const label = params.get('CHARSET')?.[0] ?? encoding;
  const split = (text: string) => (structured ? splitUnescaped(text) : [text]);
  // Encoded bytes may look like separators, and characters of several bytes may hold a backslash.
  const parts = isQuoted(property)
    ? split(value).map((part) => decodeText(unquoted(part), label))
    : decodeAndSplit(value, label, split);
  return parts?.every((part) => part !== null) ? parts.map(unescaped) : null;
}

/** Bytes of a value that does not name its encoding, to find out which one the writer used; null for others. */
export function bytesWithoutCharset(property: Property): string | null {
  if (property.params.has('CHARSET') || isBinary(property)) return null;
  return isQuoted(property) ? unquoted(property.value) : property.value;
}

/** Photos, sounds and keys. */
export function isBinary({ params }: Property): boolean {
  return /^(B|BASE64)$/.test(params.get('ENCODING')?.[0] ?? '');
}

function isQuoted({ params }: Property): boolean {
  return params.get('ENCODING')?.includes('QUOTED-PRINTABLE') ?? false;
}

function decodeAndSplit(value: string, label: string, split: (text: string) => string[]) {
  const text = decodeText(value, label);
  return text === null ? null : split(text);
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decodeText(bytes: string, label: string): string | null {
  try {
    const decoder = new TextDecoder(ALIASES[label.toUpperCase()] ?? label, { fatal: true });
    return decoder.decode(Buffer.from(bytes, 'latin1'));
  } catch (error) {
    // A name nobody knows, or bytes that are not valid in it.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function splitUnescaped(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ';') {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function unescaped(text: string): string {
  return text
    .replace(/\\([nN;,:\\])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
    .trim();
}
