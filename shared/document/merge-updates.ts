import * as Y from 'yjs';

/** Several updates of one document as one; no document is built for it. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...updates]);
}
