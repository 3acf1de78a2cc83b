import type { Assessed } from '../../shared/api/account-types.ts';
import { fromBase64, toBase64 } from '../../shared/api/base64.ts';
import type { CommandArgs, CommandId } from '../../shared/commands/index.ts';
import { runCommand } from '../../shared/commands/index.ts';
import { AccountDocument } from '../../shared/document/account-document.ts';
import type { AccountRecords, RecordPatch } from '../../shared/domain/records.ts';
import type { Cli } from './cli.ts';
import { commandContext } from './command-context.ts';
import { Refused } from './refused.ts';

/** Makes changes one after another, each on what the last one left. */
export type Change = <C extends CommandId>(id: C, args: CommandArgs<C>) => readonly string[];

/** An account as the command line works with it. */
export interface OpenAccount {
  readonly id: string;
  readonly records: AccountRecords;
  readonly assessed: readonly Assessed[];
  /**
   * Runs commands and stores what they changed in one transaction: all of it or, when one is refused, nothing.
   *
   * @throws {Refused} when a command does not allow the change.
   */
  change(opportunityId: string | null, work: (run: Change) => void): Promise<Assessed | null>;
}

export async function openAccount(cli: Cli, accountId: string): Promise<OpenAccount> {
  const { update, assessed } = await cli.api['account.open']({ accountId });
  const bytes = fromBase64(update);
  const document = AccountDocument.fromUpdate(bytes);
  return {
    id: accountId,
    assessed,
    get records() {
      return document.records;
    },
    async change(opportunityId, work) {
      const { patches, label, labelParams } = rehearse(document.encode(), work);
      if (patches.length === 0) return null;
      const updates: Uint8Array[] = [];
      const stop = document.onUpdate((bytesOfUpdate) => updates.push(bytesOfUpdate));
      document.apply(patches, { label: { key: label, params: labelParams } });
      stop();
      const [made] = updates;
      if (made === undefined || updates.length > 1) throw new Error('one change, one update');
      const reply = await cli.api['account.apply']({
        accountId,
        update: toBase64(made),
        label,
        opportunityId,
      });
      return reply.assessed;
    },
  };
}

/** Runs the commands on a copy, so that their patches can be applied, and stored, as one. */
function rehearse(bytes: Uint8Array, work: (run: Change) => void) {
  const copy = AccountDocument.fromUpdate(bytes);
  const patches: RecordPatch[] = [];
  let label = '';
  let labelParams: Readonly<Record<string, string | number>> = {};
  work((id, args) => {
    const result = runCommand(copy.records, id, args, commandContext());
    if (!result.ok) throw new Refused(result.refusal);
    copy.apply(result.patches, { label: { key: result.label, params: result.labelParams } });
    patches.push(...result.patches);
    if (label === '') ({ label, labelParams } = result);
    return result.created;
  });
  return { patches, label, labelParams };
}
