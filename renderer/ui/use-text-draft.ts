import {
  type ChangeEvent,
  type CompositionEvent,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { isComposing } from './composing.ts';
import { createTextDraft } from './text-draft.ts';

const IDLE_MS = 400;
type Field = HTMLInputElement | HTMLTextAreaElement;

export interface TextFieldEvents {
  readonly value: string;
  readonly onFocus: (event: FocusEvent<Field>) => void;
  readonly onChange: (event: ChangeEvent<Field>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<Field>) => void;
}

/**
 * Joins an input to a text of the store. The input shows its own copy while it is edited; `commit` gets the text
 * after a pause, on blur, on Enter (where `enterCommits`), when the page is hidden and when the input goes away.
 * Escape takes the session back.
 */
export function useTextDraft(
  value: string,
  commit: (text: string, gesture: string) => boolean,
  enterCommits: boolean,
): TextFieldEvents {
  const [shown, setShown] = useState<string | null>(null);
  const latestCommit = useRef(commit);
  const [draft] = useState(() =>
    createTextDraft({
      delayMs: IDLE_MS,
      commit: (text, gesture) => latestCommit.current(text, gesture),
    }),
  );
  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    const flushHidden = () => document.visibilityState === 'hidden' && draft.flush();
    document.addEventListener('visibilitychange', flushHidden);
    window.addEventListener('pagehide', draft.flush);
    return () => {
      document.removeEventListener('visibilitychange', flushHidden);
      window.removeEventListener('pagehide', draft.flush);
      draft.flush();
    };
  }, [draft]);

  function onKeyDown(event: KeyboardEvent<Field>): void {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && enterCommits) draft.flush();
    if (event.key === 'Escape' && draft.changed) {
      event.stopPropagation();
      setShown(draft.revert());
    }
  }

  return {
    value: shown ?? value,
    onFocus() {
      draft.begin(value);
      setShown(value);
    },
    onChange(event) {
      draft.type(event.currentTarget.value);
      setShown(event.currentTarget.value);
    },
    onBlur() {
      draft.flush();
      setShown(null);
    },
    onKeyDown,
    onCompositionStart: draft.compositionStart,
    onCompositionEnd(event) {
      draft.compositionEnd(event.currentTarget.value);
    },
  };
}
