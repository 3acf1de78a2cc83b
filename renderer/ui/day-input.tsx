import { useState } from 'react';
import { dayInText } from './day-in-text.ts';
import { DayTextInput, type DayTextInputProps } from './day-text-input.tsx';

interface DayInputProps extends Omit<DayTextInputProps, 'day' | 'onPick' | 'onChange'> {
  /** `YYYY-MM-DD`; empty while it is half typed or there is none. */
  readonly value: string;
  readonly onDay: (day: string) => void;
}

/** A day of a form, which is written when the form is. */
export function DayInput({ value, onDay, ...props }: DayInputProps) {
  const [draft, setDraft] = useState<{ text: string; over: string } | null>(null);
  const typed = draft && (dayInText(draft.text) ?? '');
  // What the form has changed by itself goes before what was typed.
  const own = draft !== null && (value === typed || value === draft.over);
  const shown = own ? draft.text : value;

  function take(text: string): void {
    setDraft({ text, over: value });
    onDay(dayInText(text) ?? '');
  }

  return (
    <DayTextInput
      {...props}
      value={shown}
      day={dayInText(shown)}
      onPick={take}
      onChange={({ currentTarget }) => take(currentTarget.value)}
      // A text that is no day stays, so that it can be corrected.
      onBlur={() => value !== '' && setDraft(null)}
    />
  );
}
