import type { z } from 'zod';
import type { Id, IsoDate } from '../domain/primitives.ts';
import type { AccountRecords, RecordPatch, Refusal } from '../domain/records.ts';

/** What a command may know besides the records: fresh ids and today. */
export interface CommandContext {
  readonly newId: () => Id;
  readonly today: IsoDate;
  /** Now, as an instant. */
  readonly now: string;
}

/** Either the patches, the label of the undo step (a key under `command` in the catalogue) and ids of new records, or why not. */
export type CommandResult =
  | {
      readonly ok: true;
      readonly patches: readonly RecordPatch[];
      readonly label: string;
      readonly labelParams: Readonly<Record<string, string | number>>;
      /** Ids of records that were added, in the order they were asked for. */
      readonly created: readonly Id[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A change a user can make: pure, from plain records and arguments to patches. */
export interface Command<Schema extends z.ZodType = z.ZodType> {
  /** `noun.verb`, for example `person.move`. */
  readonly id: string;
  readonly args: Schema;
  run(records: AccountRecords, args: z.output<Schema>, context: CommandContext): CommandResult;
}
