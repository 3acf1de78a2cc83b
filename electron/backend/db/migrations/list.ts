import { firstSchema } from './0001-first-schema.ts';
import { method } from './0002-method.ts';
import { mergedChanges } from './0003-merged-changes.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, method, mergedChanges];
