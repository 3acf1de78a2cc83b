const CARRIAGE_RETURN = 13;
const NEWLINE = 10;

/**
 * Text whose lines end in different ways with one way for all, because the parser takes the first it meets for every
 * line; other text as it is. Lines within cells get the same end, as they do when they are stored.
 */
export function oneLineEnd(text: string): string {
  const kinds = [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((kind) => kind.test(text));
  return kinds.length > 1 ? withNewlines(text) : text;
}

/** Character by character: replacing by a pattern takes a multiple of the text's memory. */
function withNewlines(text: string): string {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE && text.charCodeAt(at - 1) === CARRIAGE_RETURN) continue;
    codes[length] = code === CARRIAGE_RETURN ? NEWLINE : code;
    length += 1;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes.subarray(0, length));
}
