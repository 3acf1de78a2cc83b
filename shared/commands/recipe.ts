import { type Draft, enablePatches, Immer, type Patch } from 'immer';
import type { z } from 'zod';
import { changedFields, isBlank, sparseFields } from '../document/sparse.ts';
import { Account } from '../domain/account.ts';
import type { Id } from '../domain/primitives.ts';
import {
  type AccountRecords,
  type Collection,
  RECORD_SCHEMAS,
  type RecordPatch,
} from '../domain/records.ts';
import { Refused, refuse } from './refuse.ts';
import type { Command, CommandContext, CommandResult } from './types.ts';

enablePatches();
// The changed records are read off and thrown away; freezing thousands of people for that would be waste.
const immer = new Immer({ autoFreeze: false });

/** What a recipe works on. */
export interface Bench {
  /** To change. Reading here makes proxies: look through many records in `before`. */
  readonly draft: Draft<AccountRecords>;
  readonly before: AccountRecords;
  readonly context: CommandContext;
  /** Id of a record that the recipe adds, reported in `created`. */
  newId(): Id;
}

/** An assessment that a recipe may change. */
export type DraftAssessment = Draft<AccountRecords>['assessments'][string];

/**
 * A command from its id, its arguments and what it changes. Records that come out of it must fit their schema,
 * which also cleans their texts; the undo step is labelled `command.<id>`.
 */
export function recipe<Schema extends z.ZodType>(
  id: string,
  args: Schema,
  change: (bench: Bench, args: z.output<Schema>) => void,
): Command<Schema> {
  function run(
    before: AccountRecords,
    parsed: z.output<Schema>,
    context: CommandContext,
  ): CommandResult {
    const created: Id[] = [];
    const newId = () => {
      const fresh = context.newId();
      created.push(fresh);
      return fresh;
    };
    try {
      const [after, touched] = immer.produceWithPatches(before, (draft) => {
        change({ draft, before, context, newId }, parsed);
      });
      const patches = toPatches(before, after, touched);
      return { ok: true, patches, label: `command.${id}`, labelParams: {}, created };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal };
      throw error;
    }
  }
  return { id, args, run };
}

/** Field-level patches of the records that immer's patches touched. */
function toPatches(
  before: AccountRecords,
  after: AccountRecords,
  touched: readonly Patch[],
): RecordPatch[] {
  const seen = new Set<string>();
  const patches: RecordPatch[] = [];
  for (const { path } of touched) {
    const [collection, id] = path as [Collection | 'account', string];
    const key = collection === 'account' ? collection : `${collection}/${id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const patch =
      collection === 'account'
        ? accountPatch(before.account, after.account)
        : recordPatch(collection, id, before, after);
    if (patch !== null) patches.push(patch);
  }
  return patches;
}

function accountPatch(before: Account, after: Account): RecordPatch | null {
  const fields = changedFields('account', before, conform(Account, after, 'account'));
  return isEmpty(fields) ? null : { op: 'set', collection: 'account', id: before.id, fields };
}

function recordPatch(
  collection: Collection,
  id: string,
  { [collection]: { [id]: earlier } }: AccountRecords,
  { [collection]: { [id]: later } }: AccountRecords,
): RecordPatch | null {
  if (later === undefined) return earlier === undefined ? null : { op: 'remove', collection, id };
  const record = conform(RECORD_SCHEMAS[collection], later, collection);
  if (earlier === undefined) {
    if (isBlank(collection, record)) return null;
    return { op: 'add', collection, id, fields: sparseFields(collection, record) };
  }
  const fields = changedFields(collection, earlier, record);
  return isEmpty(fields) ? null : { op: 'set', collection, id, fields };
}

function conform(schema: z.ZodType, record: object, collection: string): object {
  const parsed = schema.safeParse(record);
  return parsed.success ? (parsed.data as object) : refuseInvalid(parsed.error, collection);
}

/** Refuses what does not fit a schema, naming the first field that does not. */
export function refuseInvalid(error: z.ZodError, where: string): never {
  const [issue] = error.issues;
  return refuse('args.invalid', {
    path: [where, ...(issue?.path ?? [])].join('.'),
    message: issue?.message ?? '',
  });
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}
