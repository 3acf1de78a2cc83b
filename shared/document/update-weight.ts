import * as Y from 'yjs';

/** What taking one deleted piece away weighs beside a byte that is added. */
const DELETED = 32;

/** How much there is to do for who takes an update in, in bytes: deleting very much takes but a few of them. */
export function updateWeight(bytes: Uint8Array): number {
  let deleted = 0;
  for (const ranges of Y.decodeUpdate(bytes).ds.clients.values())
    for (const { len } of ranges) deleted += len;
  return bytes.length + DELETED * deleted;
}
