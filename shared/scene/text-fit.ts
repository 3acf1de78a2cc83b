import { measure } from './font-metrics.ts';
import type { FontWeight } from './types.ts';

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const SIMPLE = /^[\x20-\x7e\u00a0-\u024f\u3000-\u30ff\u4e00-\u9fff]*$/;
// A line of East Asian text may break before or after these, except before closing and after opening punctuation.
const IDEOGRAPHIC = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
const CLOSING = /^[、。，．；：！？）」』】》〉…,.;:!?)\]%]/;
const OPENING = /[（「『【《〈([]$/;

/** User-perceived characters, in order. */
export function splitGraphemes(text: string): string[] {
  return SIMPLE.test(text)
    ? [...text]
    : Array.from(graphemes.segment(text), (part) => part.segment);
}

/** `text` if it fits in `maxWidth` map units, else as much of its beginning as fits before an ellipsis. */
export function truncate(text: string, size: number, weight: FontWeight, maxWidth: number): string {
  if (measure(text, size, weight) <= maxWidth) return text;
  const room = maxWidth - measure(ELLIPSIS, size, weight);
  return fittingStart(text, size, weight, room).trimEnd() + ELLIPSIS;
}

/**
 * Breaks text into at most `maxLines` lines of `maxWidth` map units: Latin at spaces, after hyphens and slashes, Chinese
 * between any two characters; a word wider than a line is cut. What does not fit ends in an ellipsis.
 */
export function wrap(
  text: string,
  size: number,
  weight: FontWeight,
  maxWidth: number,
  maxLines: number,
): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < maxLines - 1 && measure(rest, size, weight) > maxWidth) {
    const line = firstLine(rest, size, weight, maxWidth);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  if (rest !== '') lines.push(truncate(rest, size, weight, maxWidth));
  return lines;
}

function firstLine(text: string, size: number, weight: FontWeight, maxWidth: number): string {
  let line = '';
  for (const part of breakableParts(text)) {
    if (measure((line + part).trimEnd(), size, weight) > maxWidth) break;
    line += part;
  }
  if (line !== '') return line;
  return fittingStart(text, size, weight, maxWidth) || (splitGraphemes(text)[0] ?? text);
}

/** Pieces of text between which a line may break; together they are the text. */
function* breakableParts(text: string): Generator<string> {
  let part = '';
  let previous = '';
  for (const grapheme of splitGraphemes(text)) {
    if (part !== '' && mayBreak(previous, grapheme)) {
      yield part;
      part = '';
    }
    part += grapheme;
    previous = grapheme;
  }
  if (part !== '') yield part;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || CLOSING.test(after) || OPENING.test(before)) return false;
  return / |[-–—/]$/.test(before) || IDEOGRAPHIC.test(before) || IDEOGRAPHIC.test(after);
}

function fittingStart(text: string, size: number, weight: FontWeight, maxWidth: number): string {
  let end = 0;
  for (const grapheme of splitGraphemes(text)) {
    // As a whole, because the last letter may look another than within a word.
    if (measure(text.slice(0, end + grapheme.length), size, weight) > maxWidth) break;
    end += grapheme.length;
  }
  return text.slice(0, end);
}
