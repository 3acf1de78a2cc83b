import { TextInput, type TextInputProps } from '@mantine/core';

interface DayInputProps extends Omit<TextInputProps, 'type' | 'value' | 'onChange'> {
  /** `YYYY-MM-DD`; empty while it is half typed or there is none. */
  readonly value: string;
  readonly onDay: (day: string) => void;
}

/** A day of a form, which is written when the form is. */
export function DayInput({ onDay, ...props }: DayInputProps) {
  return (
    <TextInput
      type="date"
      max="9999-12-31"
      {...props}
      onChange={({ currentTarget }) => onDay(currentTarget.value)}
    />
  );
}
