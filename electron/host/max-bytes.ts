import { contract, DEFAULT_MAX_BYTES } from '../../shared/api/contract.ts';
import type { Contract } from '../../shared/api/contract-entry.ts';

/** Largest request of a method in bytes of JSON; every transport holds its callers to it before parsing. */
export function maxBytesOf(method: string): number {
  const entries: Contract = contract;
  const entry = Object.hasOwn(entries, method) ? entries[method] : undefined;
  return entry?.maxBytes ?? DEFAULT_MAX_BYTES;
}
