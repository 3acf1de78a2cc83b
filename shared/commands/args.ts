import { z } from 'zod';
import { Id } from '../domain/primitives.ts';

/** One or more ids, each once. */
export const Ids = z
  .array(Id)
  .min(1)
  .transform((ids) => [...new Set(ids)]);

type Bare<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type Editable<Shape extends z.core.$ZodShape, Key extends keyof Shape> = z.ZodObject<
  { [K in Key]: z.ZodOptional<Bare<Shape[K]>> },
  z.core.$strict
>;

/**
 * Arguments that may name some fields of a record: each optional, and without the record's default, so that what is
 * not named stays as it is. Other names are refused.
 */
export function editable<Shape extends z.ZodRawShape, Key extends keyof Shape & string>(
  schema: z.ZodObject<Shape>,
  keys: readonly Key[],
): Editable<Shape, Key> {
  const shape = Object.fromEntries(
    keys.map((key) => {
      const field: unknown = schema.shape[key];
      return [
        key,
        z.optional((field instanceof z.ZodDefault ? field.unwrap() : field) as z.ZodType),
      ];
    }),
  );
  return z.strictObject(shape) as unknown as Editable<Shape, Key>;
}

/** Sets the fields that are named. */
export function assign<T extends object>(
  record: T,
  fields: { readonly [K in keyof T]?: T[K] | undefined },
): void {
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined) Object.assign(record, { [field]: value });
}
