import { AppError } from '../../../shared/api/errors.ts';
import type { Encoding } from '../../../shared/api/import-types.ts';

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const CANDIDATES: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'windows-1252'];

/**
 * Encodings in which the whole of `bytes` is valid text, best first: what the byte order mark says, else UTF-8, else
 * GB18030 (which holds GBK and GB2312), else the others. UTF-16 without a mark is recognised by its zero bytes.
 * Source: RELIABILITY.md 4 "Encodings".
 *
 * @throws {AppError} `import.encoding` when the bytes are no text in any of them.
 */
export function detectEncodings(bytes: Uint8Array): readonly Encoding[] {
  const marked = BOMS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return [marked[0]];
  const wide = withoutMark(bytes);
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

function withoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const most = sample.length / 2 / 4;
  if (odd > most && odd > even) return 'utf-16le';
  return even > most ? 'utf-16be' : null;
}
