import type { ImportMapping } from '../../../shared/api/import-types.ts';

/** Read otherwise, the same file has other headers: its columns are proposed anew. */
export function readAnew(mapping: ImportMapping): ImportMapping {
  return { ...mapping, columns: {} };
}
