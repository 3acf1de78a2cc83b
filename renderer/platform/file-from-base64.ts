import { fromBase64 } from '../../shared/api/base64.ts';

/** Characters that are decoded at a time: divisible by four, so that each piece is base64 by itself. */
const PIECE = 2 * 1024 * 1024;

/** A file from the base64 that the contract carries, piece by piece, so that the page goes on between them. */
export async function fileFromBase64(text: string, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    const bytes = fromBase64(text.slice(from, from + PIECE));
    pieces.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  }
  return new Blob(pieces, { type });
}
