import type { Assessed } from '../../shared/api/account-types.ts';
import { fromBase64 } from '../../shared/api/base64.ts';
import type { Step } from '../../shared/document/account-document.ts';
import type { StepLabel } from '../../shared/document/history.ts';
import { api } from './api.ts';
import type { Session } from './session.ts';
import { storeApi } from './store.ts';

/** Where a large change stands in the log of its account. */
export interface Stored {
  readonly accountId: string;
  readonly sinceSeq: number;
  readonly seq: number;
}

/**
 * Takes in what others have written to the account; returns the gaps it leads to, or null when the log ends before what
 * is here: a backup has been restored, and the account has to be opened anew.
 */
export function follow(into: Session): Promise<readonly Assessed[] | null> {
  return inTurn(into, () => takeIn(into, null, null));
}

/**
 * Has the backend make a large change of the account, and takes it in as one step that can be undone. Nothing else is
 * taken in meanwhile, or part of the step would be somebody else's.
 *
 * @param make Resolves when the change is stored.
 * @param labelOf What undoing it is called; null for a change that shows nothing to undo.
 */
export function followStep<R extends Stored>(
  into: Session,
  make: () => Promise<R>,
  labelOf: (done: R) => StepLabel | null,
): Promise<R> {
  return inTurn(into, async () => {
    const done = await make();
    const { accountId, sinceSeq, seq } = done;
    if (accountId === into.accountId && seq > sinceSeq) {
      const label = labelOf(done);
      await takeIn(into, sinceSeq, null);
      await takeIn(into, seq, label && { label, gesture: `log ${seq}` });
    }
    return done;
  });
}

/** What changes the document a part at a time goes one after the other. */
export function inTurn<T>(into: Session, work: () => Promise<T>): Promise<T> {
  const done = into.following.then(work, work);
  into.following = done;
  return done;
}

/** The log up to `untilSeq`, a part of it at a time: between two of them the page goes on. */
async function takeIn(
  into: Session,
  untilSeq: number | null,
  step: Step | null,
): Promise<readonly Assessed[] | null> {
  const { accountId, document } = into;
  const origin = step ? 'import' : 'remote';
  const begin = into.seq;
  let announce: (() => void) | null = null;
  try {
    for (;;) {
      const reply = await api['account.updates']({ accountId, sinceSeq: into.seq, untilSeq });
      if (reply.seq < into.seq) return null;
      if (reply.update !== null) {
        announce ??= document.gather(origin);
        document.applyUpdate(fromBase64(reply.update), origin, step ?? undefined);
      }
      into.seq = reply.seq;
      if (!reply.more) return reply.assessed;
      if (untilSeq !== null)
        storeApi.setState({ takenIn: (into.seq - begin) / (untilSeq - begin) });
    }
  } finally {
    announce?.();
    if (untilSeq !== null) storeApi.setState({ takenIn: null });
  }
}
