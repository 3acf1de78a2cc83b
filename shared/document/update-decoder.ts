import * as Y from 'yjs';

const SLOTS = 8_192;
/** Longer texts hardly ever repeat. Their length is then no longer a single byte either. */
const SHORT = 64;
/** How Yjs marks a text among values. */
const TEXT = 119;

interface Known {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Yjs's decoder, which remembers short texts: names of fields, ids of managers and most values repeat, and making a
 * text out of bytes each time is half the work of opening a document. The texts are then also the same in memory.
 */
export class UpdateDecoder extends Y.UpdateDecoderV1 {
  readonly #known: (Known | undefined)[] = new Array(SLOTS).fill(undefined);

  override readString(): string {
    const { arr, pos } = this.restDecoder;
    const length = arr[pos] ?? 0;
    const start = pos + 1;
    if (length === 0 || length > SHORT || start + length > arr.length) return super.readString();
    const slot = hash(arr, start, length) % SLOTS;
    const known = this.#known[slot];
    if (known?.length === length && same(arr, known.start, start, length)) {
      this.restDecoder.pos = start + length;
      return known.text;
    }
    const text = super.readString();
    this.#known[slot] = { start, length, text };
    return text;
  }

  override readAny(): unknown {
    const { arr, pos } = this.restDecoder;
    if (arr[pos] !== TEXT) return super.readAny();
    this.restDecoder.pos = pos + 1;
    return this.readString();
  }
}

function hash(bytes: Uint8Array, start: number, length: number): number {
  let sum = length;
  for (let i = start; i < start + length; i++) sum = (Math.imul(sum, 31) + (bytes[i] ?? 0)) >>> 0;
  return sum;
}

function same(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
