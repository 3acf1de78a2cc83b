export interface TextDraftOptions {
  readonly delayMs: number;
  /** Writes the text; false when it was refused. All texts of one editing session carry the same gesture. */
  readonly commit: (text: string, gesture: string) => boolean;
}

export interface TextDraft {
  /** Editing begins with this text in the store. */
  begin(text: string): void;
  type(text: string): void;
  compositionStart(): void;
  compositionEnd(text: string): void;
  /** Writes what is not written yet, in mid-composition too. */
  flush(): void;
  /** Puts the text back that was there at the beginning, and returns it. */
  revert(): string;
  /** Whether the text differs from the one at the beginning. */
  readonly changed: boolean;
}

let sessions = 0;

/**
 * Text between the keyboard and the store: written after a pause, on demand, never while an input method composes,
 * because an update from the store would end the composition.
 */
export function createTextDraft({ delayMs, commit }: TextDraftOptions): TextDraft {
  let gesture = '';
  let start = '';
  let written = '';
  let typed = '';
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    if (typed === written) return;
    written = typed;
    commit(typed, gesture);
  }

  function schedule(): void {
    clearTimeout(timer);
    if (!composing) timer = setTimeout(flush, delayMs);
  }

  return {
    begin(text) {
      clearTimeout(timer);
      sessions += 1;
      gesture = `text-${sessions}`;
      start = text;
      written = text;
      typed = text;
      composing = false;
    },
    type(text) {
      typed = text;
      schedule();
    },
    compositionStart() {
      composing = true;
      clearTimeout(timer);
    },
    compositionEnd(text) {
      composing = false;
      typed = text;
      schedule();
    },
    flush,
    revert() {
      typed = start;
      flush();
      return start;
    },
    get changed() {
      return typed !== start;
    },
  };
}
