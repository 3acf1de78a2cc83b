import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import { useTextDraft } from './use-text-draft.ts';

interface TextCommit {
  readonly value: string;
  /** Writes the text; texts of one editing session share the gesture. False when it was refused. */
  readonly onCommit: (text: string, gesture: string) => boolean;
}

type Own = keyof TextCommit | 'onChange' | 'onFocus' | 'onBlur' | 'onKeyDown' | 'defaultValue';

/** One line of text of the document. */
export function LineField({ value, onCommit, ...props }: Omit<TextInputProps, Own> & TextCommit) {
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      {...props}
      {...useTextDraft(value, onCommit, true)}
    />
  );
}

/** Several lines of text of the document. */
export function ProseField({ value, onCommit, ...props }: Omit<TextareaProps, Own> & TextCommit) {
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={12}
      spellCheck={false}
      {...props}
      {...useTextDraft(value, onCommit, false)}
    />
  );
}
