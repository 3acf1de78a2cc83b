import type { z } from 'zod';

/** Shape of one entry of the contract. */
export interface ContractEntry {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly errors: readonly string[];
  readonly maxBytes?: number;
}
export type Contract = Readonly<Record<string, ContractEntry>>;
