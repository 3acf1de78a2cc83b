import type { IsoDate } from '../../shared/domain/primitives.ts';
import { dayInText } from './day-in-text.ts';
import { DayTextInput, type DayTextInputProps } from './day-text-input.tsx';
import { useTextDraft } from './use-text-draft.ts';

const EARLIEST = '1900-01-01';

interface DateFieldProps
  extends Omit<DayTextInputProps, 'value' | 'day' | 'onPick' | 'onChange' | 'onFocus' | 'onBlur'> {
  readonly value: IsoDate | null;
  readonly onCommit: (day: IsoDate | null, gesture: string) => boolean;
}

let picks = 0;

/** A day of the document. Half-typed days and years before 1900 stay in the field and are not written. */
export function DateField({ value, onCommit, ...props }: DateFieldProps) {
  const draft = useTextDraft(
    value ?? '',
    (text, gesture) => {
      if (text.trim() === '') return onCommit(null, gesture);
      const day = dayInText(text);
      return day !== null && day >= EARLIEST && onCommit(day, gesture);
    },
    true,
  );

  function pick(day: IsoDate): void {
    picks += 1;
    onCommit(day, `day-${picks}`);
  }

  return (
    <DayTextInput min={EARLIEST} {...props} {...draft} day={dayInText(draft.value)} onPick={pick} />
  );
}
