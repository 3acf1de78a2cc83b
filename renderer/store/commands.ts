import type { CommandArgs, CommandId } from '../../shared/commands/index.ts';
import { runCommand } from '../../shared/commands/index.ts';
import { dayOf } from '../../shared/domain/primitives.ts';
import { currentDocument } from './documents.ts';
import { notify } from './notices.ts';
import { storeApi } from './store.ts';

/** What a command made, or null when it was refused; the reason has then been shown. */
export interface Done {
  readonly created: readonly string[];
}

/**
 * Runs a command on the open account. Commands of the same `gesture` in a row become one undo step.
 */
export function tryRun<C extends CommandId>(
  id: C,
  args: CommandArgs<C>,
  options: { gesture?: string } = {},
): Done | null {
  const document = currentDocument();
  if (!document) return null;
  if (storeApi.getState().comparing) {
    notify({ code: 'history.readOnly', params: {} });
    return null;
  }
  if (storeApi.getState().takenIn !== null) {
    notify({ code: 'job.underWay', params: {} });
    return null;
  }
  const now = new Date();
  const result = runCommand(document.records, id, args, {
    newId: () => crypto.randomUUID(),
    today: dayOf(now),
    now: now.toISOString(),
  });
  if (!result.ok) {
    notify(result.refusal);
    return null;
  }
  document.apply(result.patches, {
    label: { key: result.label, params: result.labelParams },
    ...(options.gesture ? { gesture: options.gesture } : {}),
  });
  return { created: result.created };
}

/** Like `tryRun`, for those who only ask whether it was done. */
export function run<C extends CommandId>(
  id: C,
  args: CommandArgs<C>,
  options: { gesture?: string } = {},
): boolean {
  return tryRun(id, args, options) !== null;
}
