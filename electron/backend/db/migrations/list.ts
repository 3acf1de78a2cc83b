import { firstSchema } from './0001-first-schema.ts';
import { method } from './0002-method.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, method];
