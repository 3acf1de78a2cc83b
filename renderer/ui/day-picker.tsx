import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import type { IsoDate } from '../../shared/domain/primitives.ts';
import { useCalendarWords } from './calendar-words.ts';
import { formatDay, localToday } from './format.ts';
import { useLang, useT } from './use-t.ts';

interface DayPickerProps {
  readonly day: IsoDate | null;
  readonly min: IsoDate | undefined;
  readonly max: IsoDate | undefined;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onPick: (day: IsoDate) => void;
}

/** A button that opens a calendar, in the language of the window, to choose a day from. */
export function DayPicker({ day, min, max, opened, onOpened, onPick }: DayPickerProps) {
  const t = useT();
  const lang = useLang();
  const words = useCalendarWords();
  const first = day ?? localToday();
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="1.5rem"
          aria-label={t('ui.day.choose')}
          onClick={() => onOpened(!opened)}
        >
          <IconCalendar size="1rem" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          {...words}
          // Escape closes the calendar, and not the dialog it stands in.
          __stopPropagation
          size="xs"
          defaultDate={first}
          value={day}
          {...(min === undefined ? {} : { minDate: min })}
          {...(max === undefined ? {} : { maxDate: max })}
          highlightToday
          hideOutsideDates
          weekendDays={[]}
          getDayAriaLabel={(date) => formatDay(date, lang)}
          getDayProps={(date) => (date === first ? { 'data-autofocus': true } : {})}
          onChange={(chosen) => {
            if (chosen) onPick(chosen);
            onOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
