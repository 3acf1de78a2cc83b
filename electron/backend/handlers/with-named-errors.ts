import type { Handlers } from '../../../shared/api/contract.ts';
import { toAppError } from '../db/sqlite-errors.ts';

type AnyHandler = (input: never) => unknown;

/** The same handlers, with what SQLite and the file system throw turned into what a user can be told. */
export function withNamedErrors(handlers: Handlers, file: string): Handlers {
  const entries = Object.entries(handlers as Record<string, AnyHandler>);
  return Object.fromEntries(
    entries.map(([method, handler]) => [method, named(handler, file)]),
  ) as unknown as Handlers;
}

function named(handler: AnyHandler, file: string): AnyHandler {
  return async (input) => {
    try {
      return await handler(input);
    } catch (error) {
      throw toAppError(error, file);
    }
  };
}
