const SPACE_LIKE = [0x0b, 0x0c, 0x85, 0x2028, 0x2029];
const LINE_BREAK = new RegExp(`\\r\\n?|[${SPACE_LIKE.map(codePoint).join('')}]`, 'g');

// C0 but tab and newline, C1, bidi embeddings and overrides, byte order mark, non-characters, lone surrogates.
const UNWANTED = new RegExp(
  `[${[
    [0x00, 0x08],
    [0x0b, 0x1f],
    [0x7f, 0x9f],
    [0x202a, 0x202e],
    [0xfeff, 0xfeff],
    [0xfffe, 0xffff],
  ]
    .map(([from = 0, to = 0]) => `${codePoint(from)}-${codePoint(to)}`)
    .join('')}]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`,
  'g',
);

/**
 * Makes text from outside safe to store and to write into any format: NFC, every kind of line break as `\n`,
 * control characters, bidi overrides and lone surrogates removed.
 * Source: RELIABILITY.md 4, "Control characters in names".
 */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(UNWANTED, '').normalize('NFC');
}

function codePoint(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
