import * as Y from 'yjs';

/** Yjs draws client ids of 32 bits; those of stable maps lie above and can never be one of a live copy. */
const LIVE_CLIENTS = 2 ** 32;
const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * Puts a nested map under `root[key]` that is the same Yjs struct in every copy of the document: two copies that
 * create it apart hold one map after a merge, and the fields set in it by both survive. The trick: the creation is
 * written in a scratch document whose client id is derived from the key, and applied as an update.
 *
 * `identity` are the fields that follow from the key; they belong to the creation.
 *
 * @returns The map, or null when this document has had (and deleted) it before: then it cannot come a second time.
 */
export function putStableMap(
  transaction: Y.Transaction,
  root: string,
  key: string,
  identity: Readonly<Record<string, string>>,
): Y.Map<unknown> | null {
  const { doc, local } = transaction;
  const scratch = new Y.Doc();
  scratch.clientID = stableClient(`${root}/${key}`);
  scratch.getMap(root).set(key, new Y.Map(Object.entries(identity)));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(scratch));
  // Applying an update marks the transaction as remote, upon which Yjs would take our own edits in it for a stranger's.
  transaction.local = local;
  scratch.destroy();
  const map = doc.getMap(root).get(key);
  return map instanceof Y.Map ? map : null;
}

/** Whether a struct belongs to the creation of a stable map, which copies share and nobody may undo for others. */
export function isStableStruct(struct: { readonly id: Y.ID }): boolean {
  return struct.id.client >= LIVE_CLIENTS;
}

/** FNV-1a over the key, cut to 53 bits, which is what a client id may have. */
function stableClient(key: string): number {
  let hash = FNV_OFFSET;
  for (const char of key)
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * FNV_PRIME);
  const client = Number(hash >> 11n);
  return client < LIVE_CLIENTS ? client + LIVE_CLIENTS : client;
}
