import { AppError } from '../../../shared/api/errors.ts';
import type { Encoding } from '../../../shared/api/import-types.ts';

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes that tell what kind of bytes a file holds. */
const SAMPLE_BYTES = 64 * 1024;
/** Share of the characters of UTF-16 text that are commas, line ends, digits or Latin letters, at least. */
const ZEROS_OF_TEXT = 0.03;
/** Share of control characters that a text has at most, as old programs leave some in. */
const CONTROLS_OF_TEXT = 0.05;
const CANDIDATES: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'windows-1252'];

/**
 * Encodings in which the whole of `bytes` is valid text, best first: what the byte order mark says, else UTF-8, else
 * GB18030 (which holds GBK and GB2312), else the others. UTF-16 without a mark is recognised by its zero bytes.
 * Source: RELIABILITY.md 4 "Encodings".
 *
 * @throws {AppError} `import.encoding` when the bytes are no text in any of them, `import.unreadable` when they are none.
 */
export function detectEncodings(bytes: Uint8Array): readonly Encoding[] {
  const marked = BOMS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return [marked[0]];
  const wide = withoutMark(bytes);
  if (!wide && isBinary(bytes)) throw new AppError('import.unreadable');
  const fitting = wide
    ? [wide]
    : CANDIDATES.filter((encoding) => tryDecode(bytes, encoding) !== null);
  if (fitting.length === 0) throw new AppError('import.encoding', { encoding: 'UTF-8, GB18030' });
  return fitting;
}

/**
 * Text of the bytes, without byte order mark.
 *
 * @throws {AppError} `import.encoding` when the bytes are not valid in that encoding; nothing is replaced silently.
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new AppError('import.encoding', { encoding });
  return text;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * UTF-16 is the only text with many zero bytes: the high ones of Latin letters, digits, commas and line ends. They are
 * all on one side, because a pair of zeros is a character that text does not hold.
 */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const [encoding, zeros, others] =
    odd > even ? (['utf-16le', odd, even] as const) : (['utf-16be', even, odd] as const);
  const isWide = zeros * 2 > sample.length * ZEROS_OF_TEXT && others * 20 <= zeros;
  return isWide && tryDecode(bytes, encoding) !== null ? encoding : null;
}

/** Whether bytes are full of characters that no text holds: programs, pictures, archives. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.reduce((sum, byte) => (isControl(byte) ? sum + 1 : sum), 0);
  return controls > sample.length * CONTROLS_OF_TEXT;
}

/** But tab, line ends and what printers once took for a new page. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);
}
