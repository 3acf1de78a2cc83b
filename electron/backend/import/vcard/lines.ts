import { isQuotedPrintable } from './properties.ts';

/**
 * Whole lines of cards, put together where writers broke them: a line that begins with white space goes on with the
 * one before (2.1 keeps that white space, later versions do not), and so does the line after a quoted-printable one
 * that ends in `=`. Sources: vCard 2.1 section 2.1.3, RFC 2425 5.8.1, RFC 6350 3.2.
 *
 * @param text Bytes as characters 0–255, since a fold may cut a character in two.
 */
export function* wholeLines(text: string): Generator<string> {
  let pieces: string[] = [];
  let isQuoted = false;
  let keepsSpace = false;
  for (const physical of physicalLines(text)) {
    const last = pieces.at(-1);
    if (isQuoted && last?.endsWith('=')) {
      pieces[pieces.length - 1] = last.slice(0, -1);
      pieces.push(physical);
    } else if (last !== undefined && /^[ \t]/.test(physical)) {
      pieces.push(keepsSpace ? physical : physical.slice(1));
    } else {
      if (pieces.length > 0) yield pieces.join('');
      pieces = physical === '' ? [] : [physical];
      isQuoted = isQuotedPrintable(physical);
      const version = /^VERSION\s*:\s*(\S+)/i.exec(physical)?.[1];
      if (version !== undefined) keepsSpace = version === '2.1';
    }
  }
  if (pieces.length > 0) yield pieces.join('');
}

function* physicalLines(text: string): Generator<string> {
  const breaks = /\r\n?|\n/g;
  let from = 0;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    yield text.slice(from, found.index);
    from = breaks.lastIndex;
  }
  yield text.slice(from);
}
