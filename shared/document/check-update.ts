import * as Y from 'yjs';
import { DocumentError } from './errors.ts';
import { META, ROOTS, SCHEMA_VERSION } from './shape.ts';
import { UpdateDecoder } from './update-decoder.ts';

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** The contents that account documents are made of; sub-documents, text and binaries are not among them. */
const CONTENTS: readonly unknown[] = [Y.ContentType, Y.ContentAny, Y.ContentJSON, Y.ContentDeleted];

/**
 * Refuses bytes that are no update of an account document before they can touch one: they must decode, hold only
 * the kinds of content and the roots that we write, and refer backwards only, because Yjs integrates struct by
 * struct and cannot take back a part.
 *
 * @throws {DocumentError} document.invalid, document.newer
 */
export function checkUpdate(bytes: Uint8Array): DecodedUpdate {
  const decoded = decode(bytes);
  const { structs, ds } = decoded;
  for (const struct of structs) {
    checkRange(struct.id.client, struct.id.clock, struct.length);
    if (struct instanceof Y.Item) checkItem(struct);
  }
  for (const [client, deletions] of ds.clients)
    for (const { clock, len } of deletions) checkRange(client, clock, len);
  return decoded;
}

function decode(bytes: Uint8Array): DecodedUpdate {
  try {
    return Y.decodeUpdateV2(bytes, UpdateDecoder);
  } catch (cause) {
    throw new DocumentError('document.invalid', { part: 'bytes' }, { cause });
  }
}

function checkItem(item: Y.Item): void {
  const { content, parent, parentSub } = item;
  if (!CONTENTS.includes(content.constructor)) fail('content');
  if (content instanceof Y.ContentType && !(content.type instanceof Y.Map)) fail('type');
  for (const reference of [item.origin, item.rightOrigin, parent]) {
    if (!(reference instanceof Y.ID)) continue;
    checkRange(reference.client, reference.clock, 1);
    if (reference.client === item.id.client && reference.clock >= item.id.clock) fail('reference');
  }
  // As decoded, a root parent is still a name; the type says otherwise.
  const root: unknown = parent;
  if (typeof root === 'string' && !ROOTS.has(root)) fail('root');
  if (root === META && Number(parentSub) > SCHEMA_VERSION)
    throw new DocumentError('document.newer', { found: Number(parentSub), known: SCHEMA_VERSION });
}

/** Decoding lets numbers through that are too large to be written again. */
function checkRange(client: number, clock: number, length: number): void {
  if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock + length) || length <= 0)
    fail('range');
}

function fail(part: string): never {
  throw new DocumentError('document.invalid', { part });
}
