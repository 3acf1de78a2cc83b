import type { Api, Handlers } from '../../shared/api/contract.ts';
import type { DispatchOptions } from '../../shared/api/dispatch.ts';
import type { Lang, Translate } from '../../shared/i18n/messages.ts';

/** What a command has to work with. */
export interface Cli {
  readonly api: Api;
  readonly backend: { readonly handlers: Handlers; readonly options: DispatchOptions };
  /** The database that is open. */
  readonly databaseFile: string;
  readonly t: Translate;
  readonly lang: Lang;
  readonly json: boolean;
  /** Tells how far it is, on stderr. */
  progress(text: string): void;
  /** Prints a line of result before the end; with `--json` each value is one line. */
  print(printed: Printed): void;
  /** Prints a file as it is. */
  write(bytes: Uint8Array): void;
}

/** The answer of a command: for scripts and for people. */
export interface Printed {
  readonly value: unknown;
  readonly text: string;
  /** The answer is bad news: exit code 1. */
  readonly refused?: boolean;
}

/**
 * Wraps a command's work: opens the backend, prints the answer, closes the backend. `database` gives the file that is
 * opened when `--db` does not name one.
 */
export type Run = <Args extends readonly unknown[]>(
  work: (cli: Cli, ...args: Args) => Promise<Printed | null>,
  database?: (...args: Args) => string,
) => (...args: Args) => Promise<void>;
