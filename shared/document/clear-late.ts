import * as Y from 'yjs';

/**
 * Does work on a document that may delete very much, and clears away what is left of that at its end. Yjs cuts the
 * pieces out of one long list, one by one, which takes a time that grows with their square: eighteen seconds when a
 * hundred thousand people go. Here the list is made anew in one pass.
 *
 * @param work Makes transactions. When it throws the document has to be thrown away.
 */
export function clearingLate(doc: Y.Doc, work: () => void): void {
  const deleted: Y.Transaction['deleteSet'][] = [];
  const note = ({ deleteSet }: Y.Transaction) => void deleted.push(deleteSet);
  doc.gc = false;
  doc.on('afterTransactionCleanup', note);
  try {
    work();
  } finally {
    doc.off('afterTransactionCleanup', note);
    doc.gc = true;
  }
  doc.transact((transaction) => {
    for (const set of deleted)
      Y.iterateDeletedStructs(transaction, set, (struct) => {
        if (struct instanceof Y.Item && struct.deleted && !struct.keep) struct.gc(doc.store, false);
      });
  });
  const { clients } = doc.store;
  for (const client of new Set(deleted.flatMap((set) => [...set.clients.keys()])))
    clients.set(client, withoutPieces(clients.get(client) ?? []));
}

/** The list with neighbours as one where nothing is left of either. */
function withoutPieces(structs: readonly (Y.Item | Y.GC)[]): (Y.Item | Y.GC)[] {
  const kept: (Y.Item | Y.GC)[] = [];
  for (const struct of structs) {
    const last = kept.at(-1);
    const isPiece = last instanceof Y.GC && struct instanceof Y.GC && last.mergeWith(struct);
    if (!isPiece) kept.push(struct);
  }
  return kept;
}
