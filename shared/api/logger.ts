export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Where the program tells what it did. Events are `noun.verb`; fields hold ids, counts and codes, never names or notes of people. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
