import { type CommandArgs, type CommandId, runCommand } from '../../../shared/commands/index.ts';
import type { CommandContext, CommandResult } from '../../../shared/commands/types.ts';
import type { AccountDocument } from '../../../shared/document/account-document.ts';
import type { AccountRecords, Refusal } from '../../../shared/domain/records.ts';
import { NOW, type RecordsSketch, TODAY } from '../../fixtures/records.ts';
import { documentOf } from '../document/sketch.ts';

/** Ids n1, n2, … and a fixed day. */
export function context(prefix = 'n'): CommandContext {
  let count = 0;
  return {
    newId: () => {
      count += 1;
      return `${prefix}${count}`;
    },
    today: TODAY,
    now: NOW,
  };
}

/** Applies what a command gave, as the application does. */
export function commit(document: AccountDocument, result: CommandResult): void {
  if (result.ok)
    document.apply(result.patches, { label: { key: result.label, params: result.labelParams } });
}

/** The records after a command on a sketch; throws when it is refused. */
export function outcome<C extends CommandId>(
  sketch: RecordsSketch,
  id: C,
  args: CommandArgs<C>,
): AccountRecords {
  const document = documentOf(sketch);
  const result = runCommand(document.records, id, args, context());
  if (!result.ok) throw new Error(`${id} refused: ${JSON.stringify(result.refusal)}`);
  commit(document, result);
  return document.records;
}

/** Why a command on a sketch is refused; throws when it is not. */
export function refusal<C extends CommandId>(
  sketch: RecordsSketch,
  id: C,
  args: CommandArgs<C>,
): Refusal {
  const result = runCommand(documentOf(sketch).records, id, args, context());
  if (result.ok) throw new Error(`${id} was not refused`);
  return result.refusal;
}
