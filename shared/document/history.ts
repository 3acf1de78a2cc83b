import * as Y from 'yjs';
import { isStableStruct } from './stable-map.ts';

/** Text of an undo step: a key of the catalogue and its values. */
export interface StepLabel {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Origins of the transactions that can be undone. */
export const UNDOABLE: ReadonlySet<string> = new Set(['local', 'import']);
const LABEL = 'label';

/** Undo and redo by Yjs's undo manager, with a label for each step and one step for each gesture. */
export class History {
  readonly #manager: Y.UndoManager;
  #label: StepLabel | null = null;
  #gesture: string | null = null;

  constructor(doc: Y.Doc, scope: Y.Map<unknown>[]) {
    this.#manager = new Y.UndoManager(scope, {
      doc,
      trackedOrigins: new Set(UNDOABLE),
      // Steps are cut by `begin`, never by the clock.
      captureTimeout: Number.POSITIVE_INFINITY,
      deleteFilter: (item) => !isStableStruct(item),
    });
    this.#manager.on('stack-item-added', ({ stackItem }) => {
      stackItem.meta.set(LABEL, this.label);
    });
  }

  /** Label of the step that is being done, undone or redone. */
  get label(): StepLabel | null {
    return labelOf(this.#manager.currStackItem) ?? this.#label;
  }

  get undoLabel(): StepLabel | null {
    return labelOf(this.#manager.undoStack.at(-1));
  }

  get redoLabel(): StepLabel | null {
    return labelOf(this.#manager.redoStack.at(-1));
  }

  get canUndo(): boolean {
    return this.#manager.canUndo();
  }

  get canRedo(): boolean {
    return this.#manager.canRedo();
  }

  /** Names the change that follows; it joins the last step when both belong to the same gesture. */
  begin(label: StepLabel, gesture: string | null): void {
    this.#label = label;
    if (gesture === null || gesture !== this.#gesture) this.#manager.stopCapturing();
    this.#gesture = gesture;
  }

  undo(): boolean {
    return this.#manager.undo() !== null;
  }

  redo(): boolean {
    return this.#manager.redo() !== null;
  }

  /** How a transaction of this origin came about, null when it is not of the undo manager. */
  stepOf(origin: unknown): 'undo' | 'redo' | null {
    if (origin !== this.#manager) return null;
    return this.#manager.undoing ? 'undo' : 'redo';
  }
}

function labelOf(
  item: { readonly meta: Map<unknown, unknown> } | null | undefined,
): StepLabel | null {
  return (item?.meta.get(LABEL) as StepLabel | undefined) ?? null;
}
