import type { Refusal } from '../domain/records.ts';

/** Thrown inside a recipe to say why it cannot be done; `recipe` turns it into data. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Ends a recipe. `code` is a key below `refusal` in the catalogue, `params` fill its text: names, never ids alone. */
export function refuse(code: string, params: Refusal['params'] = {}): never {
  throw new Refused({ code, params });
}

/** The record with this id, or a refusal: it may have gone since the user saw it. */
export function existing<T>(records: Readonly<Record<string, T>>, id: string, code: string): T {
  return records[id] ?? refuse(code);
}

/** What to call a person in a text. */
export function nameOf(person: { readonly name: string; readonly title: string }): string {
  return person.name || person.title || '?';
}
