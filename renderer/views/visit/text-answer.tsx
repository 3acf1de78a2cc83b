import { TextInput } from '@mantine/core';

interface TextAnswerProps {
  readonly labelId: string;
  readonly autoFocus: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** An answer in one line. */
export function TextAnswer({ labelId, autoFocus, value, onChange }: TextAnswerProps) {
  return (
    <TextInput
      size="xs"
      aria-labelledby={labelId}
      autoComplete="off"
      spellCheck={false}
      maxLength={2_000}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
