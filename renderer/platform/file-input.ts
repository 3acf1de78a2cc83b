import { readBase64 } from './read-base64.ts';

/** Bytes that are encoded at a time: divisible by three, so that the pieces' base64 is the base64 of the whole. */
const PIECE = 3 * 128 * 1024;

/** An input of the contract whose `data` is a file: large ones must not become a text of the page. */
export interface FileInput {
  readonly data: Blob;
}

export function hasFile(input: unknown): input is FileInput {
  return (
    typeof input === 'object' && input !== null && 'data' in input && input.data instanceof Blob
  );
}

/** The input as JSON, its file as base64, put together by the browser beside the page. */
export async function jsonWithFile({ data, ...fields }: FileInput): Promise<Blob> {
  const start = JSON.stringify({ ...fields, data: '' }).slice(0, -2);
  return new Blob([start, await encoded(data), '"}']);
}

const known = new WeakMap<Blob, Promise<Blob>>();

/** Once for each file, which is asked about again at every change of its settings. */
function encoded(file: Blob): Promise<Blob> {
  const before = known.get(file);
  if (before) return before;
  const made = encode(file);
  known.set(file, made);
  return made;
}

/** Piece by piece, each in a moment of its own, so that the page goes on between them. */
async function encode(file: Blob): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let from = 0; from < file.size; from += PIECE)
    pieces.push(new Blob([await readBase64(file.slice(from, from + PIECE))]));
  return new Blob(pieces);
}
