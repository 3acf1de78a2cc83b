import * as Y from 'yjs';
import { accountMap } from './shape.ts';
import { isStableStruct } from './stable-map.ts';

/** Text of an undo step: a key of the catalogue and its values. */
export interface StepLabel {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Origins of the transactions that can be undone. */
export const UNDOABLE: ReadonlySet<string> = new Set(['local', 'import']);
/** Where an item of Yjs's stacks keeps the step that it is a part of. */
const STEP = 'step';

/** Which way to go along the steps that were made. */
export type Way = 'undo' | 'redo';

type StackItem = Y.UndoManager['undoStack'][number];

/** What the user undoes and redoes as one: one item of Yjs's stacks, or several in a row. */
interface UserStep {
  readonly label: StepLabel | null;
}

/** Undo and redo by Yjs's undo manager, with a label for each step and one step for each gesture. */
export class History {
  readonly #manager: Y.UndoManager;
  #step: UserStep = { label: null };
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
      stackItem.meta.set(STEP, stepAt(this.#manager.currStackItem) ?? this.#step);
    });
    // A rename that is done again after another copy's leaves no name at all in Yjs, and an account needs one.
    accountMap(doc).observe(({ keysChanged }, { local }) => {
      if (!local && keysChanged.has('name')) this.#manager.clear(false, true);
    });
  }

  /** Label of the step that is being done, undone or redone. */
  get label(): StepLabel | null {
    return (stepAt(this.#manager.currStackItem) ?? this.#step).label;
  }

  get undoLabel(): StepLabel | null {
    return stepAt(this.#stack('undo').at(-1))?.label ?? null;
  }

  get redoLabel(): StepLabel | null {
    return stepAt(this.#stack('redo').at(-1))?.label ?? null;
  }

  get canUndo(): boolean {
    return this.#manager.canUndo();
  }

  get canRedo(): boolean {
    return this.#manager.canRedo();
  }

  /**
   * Names the change that follows; it joins the last step when both belong to the same gesture.
   *
   * @param apart Whether it stays a part of its own then, so that undoing a large step need not be one piece of work.
   */
  begin(label: StepLabel, gesture: string | null, apart: boolean): void {
    const joins = gesture !== null && gesture === this.#gesture;
    if (!joins) this.#step = { label };
    if (!joins || apart) this.#manager.stopCapturing();
    this.#gesture = gesture;
  }

  /**
   * Takes the last step back, or does it again, one part at a time; of a step that changes nothing any more, the one
   * before it. Yields the share that is done between two parts; returns whether anything changed.
   */
  *take(way: Way): Generator<number, boolean> {
    this.#gesture = null;
    for (let parts = this.#parts(way); parts > 0; parts = this.#parts(way)) {
      let changed = false;
      for (let done = 1; done <= parts; done += 1) {
        if (this.#takePart(way)) changed = true;
        if (done < parts) yield done / parts;
      }
      if (changed) return true;
    }
    return false;
  }

  /** How a transaction of this origin came about, null when it is not of the undo manager. */
  stepOf(origin: unknown): 'undo' | 'redo' | null {
    if (origin !== this.#manager) return null;
    return this.#manager.undoing ? 'undo' : 'redo';
  }

  #stack(way: Way): StackItem[] {
    return way === 'undo' ? this.#manager.undoStack : this.#manager.redoStack;
  }

  /** Of how many parts the step consists that would be taken next. */
  #parts(way: Way): number {
    const stack = this.#stack(way);
    const step = stepAt(stack.at(-1));
    return stack.length - 1 - stack.findLastIndex((item) => stepAt(item) !== step);
  }

  #takePart(way: Way): boolean {
    const stack = this.#stack(way);
    // After a part that changes nothing Yjs would go on with what lies below it, which may be of another step.
    const below = stack.splice(0, stack.length - 1);
    try {
      return this.#manager[way]() !== null;
    } finally {
      stack.unshift(...below);
    }
  }
}

function stepAt(item: Pick<StackItem, 'meta'> | null | undefined): UserStep | null {
  return (item?.meta.get(STEP) as UserStep | undefined) ?? null;
}
