import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { IsoDate } from '../../shared/domain/primitives.ts';
import { DayPicker } from './day-picker.tsx';
import { formatDay } from './format.ts';
import { useLang, useT } from './use-t.ts';

export interface DayTextInputProps extends Omit<TextInputProps, 'type' | 'value' | 'min' | 'max'> {
  /** What is in the field, and the day it names. */
  readonly value: string;
  readonly day: IsoDate | null;
  /** First and last day that may be given. */
  readonly min?: IsoDate;
  readonly max?: IsoDate;
  /** A day was chosen from the calendar. */
  readonly onPick: (day: IsoDate) => void;
}

/**
 * A day as text, the same in every language and browser, beside a calendar. A text that is no day is told when the field
 * is left, and keeps its form from being sent.
 */
export function DayTextInput({
  day,
  min,
  max,
  onPick,
  onBlur,
  onFocus,
  ...props
}: DayTextInputProps) {
  const t = useT();
  const lang = useLang();
  const input = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(true);
  const [picking, setPicking] = useState(false);
  const problem = problemOf();
  useEffect(() => input.current?.setCustomValidity(problem), [problem]);

  function problemOf(): string {
    if (props.value.trim() === '') return '';
    if (day === null) return t('ui.day.invalid');
    if (min !== undefined && day < min) return t('ui.day.before', { day: formatDay(min, lang) });
    if (max !== undefined && day > max) return t('ui.day.after', { day: formatDay(max, lang) });
    return '';
  }

  return (
    <TextInput
      ref={input}
      placeholder={t('ui.day.format')}
      autoComplete="off"
      maxLength={20}
      error={left && problem}
      rightSection={
        <DayPicker
          day={day}
          min={min}
          max={max}
          opened={picking}
          onOpened={setPicking}
          onPick={onPick}
        />
      }
      {...props}
      onFocus={(event) => {
        setLeft(false);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setLeft(true);
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowDown') {
          event.preventDefault();
          setPicking(true);
        }
        props.onKeyDown?.(event);
      }}
    />
  );
}
