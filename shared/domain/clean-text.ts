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

/** What is not already as `cleanLine` leaves it, as far as that can be told at a glance. */
const UNCLEAN_LINE = /[^ -~\u4e00-\u9fff]| {2}|^ | $/;

/** Joiners, fillers and spaces without width alone show nothing. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/**
 * One line of text made safe as `cleanText` does: white space of any kind is one space, and none is at its ends. Empty
 * when nothing of it could be seen.
 */
export function cleanLine(text: string): string {
  if (!UNCLEAN_LINE.test(text)) return text;
  const line = cleanText(text).replace(/\s+/gu, ' ').trim();
  return VISIBLE.test(line) ? line : '';
}

/** As much of a text as `max` characters hold, without tearing apart what reads as one. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  // One that alone is longer is torn all the same, but no character is.
  return end > 0 ? text.slice(0, end) : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

function codePoint(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
