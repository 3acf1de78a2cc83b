import { TextInput, type TextInputProps } from '@mantine/core';
import { IsoDate } from '../../shared/domain/primitives.ts';
import { useTextDraft } from './use-text-draft.ts';

interface DateFieldProps
  extends Omit<TextInputProps, 'value' | 'onChange' | 'onFocus' | 'onBlur' | 'onKeyDown'> {
  readonly value: IsoDate | null;
  readonly onCommit: (day: IsoDate | null, gesture: string) => boolean;
}

/** A day of the document. Half-typed days and years before 1900 stay in the field and are not written. */
export function DateField({ value, onCommit, ...props }: DateFieldProps) {
  const draft = useTextDraft(
    value ?? '',
    (text, gesture) => {
      if (text === '') return onCommit(null, gesture);
      return IsoDate.safeParse(text).success && text >= '1900' && onCommit(text, gesture);
    },
    true,
  );
  return (
    <TextInput
      type="date"
      max="9999-12-31"
      {...props}
      {...draft}
      onChange={(event) => {
        if (!event.currentTarget.validity.badInput) draft.onChange(event);
      }}
    />
  );
}
