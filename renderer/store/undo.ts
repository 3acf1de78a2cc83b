import type { Way } from '../../shared/document/history.ts';
import { currentSession } from './documents.ts';
import { inTurn } from './follow.ts';
import { inSteps, someSteps } from './in-steps.ts';
import { notifyError } from './notices.ts';
import type { Session } from './session.ts';
import { storeApi } from './store.ts';
import { closeDialog, openDialog } from './view.ts';

export function undo(): void {
  take('undo');
}

export function redo(): void {
  take('redo');
}

/** What takes longer than a moment is done in parts, behind a dialog, so that nobody edits between them. */
function take(way: Way): void {
  const into = currentSession();
  const { comparing, takenIn, view } = storeApi.getState();
  if (!into || comparing || takenIn !== null) return;
  const steps = takeWhole(into, way);
  if (someSteps(steps)) return;
  const isCovered = view.dialog !== null;
  if (!isCovered) openDialog({ name: 'step', way });
  inTurn(into, () => inSteps(steps))
    .catch(notifyError)
    // Not in the task that shows the map, which has enough to do.
    .then(() => setTimeout(isCovered ? () => undefined : closeDialog));
}

/** Takes a step of all its parts, which are stored as one change. */
function* takeWhole({ document, saver }: Session, way: Way): Generator<undefined> {
  const send = saver.gather();
  try {
    for (const takenIn of document.take(way)) {
      storeApi.setState({ takenIn });
      yield;
    }
  } finally {
    send();
    if (storeApi.getState().takenIn !== null) storeApi.setState({ takenIn: null });
  }
}
