import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../shared/domain/person.ts';
import { useStore } from '../store/use-store.ts';
import { candidates } from './candidates.ts';
import { personLabel } from './person-name.ts';
import { useT } from './use-t.ts';

interface PeopleSelectProps extends Omit<MultiSelectProps, 'value' | 'data' | 'onChange'> {
  readonly value: readonly string[];
  readonly onChoose: (personIds: string[]) => void;
  /** Who may be chosen; everybody else is left out of the list. */
  readonly allowed?: (person: Person) => boolean;
}

/** Some people of the client, found by typing a part of the name or title. The list is made when it opens. */
export function PeopleSelect({ value, onChoose, allowed, ...props }: PeopleSelectProps) {
  const t = useT();
  const people = useStore((store) => store.open?.records.people);
  const [listed, setListed] = useState<readonly Person[] | null>(null);
  const chosen = value.flatMap((id) => people?.[id] ?? []);
  const all = new Map([...(listed ?? []), ...chosen].map((person) => [person.id, person]));
  return (
    <MultiSelect
      searchable
      limit={60}
      nothingFoundMessage={t('ui.nothingFound')}
      {...props}
      data={[...all.values()].map((person) => ({
        value: person.id,
        label: personLabel(person, t),
      }))}
      value={[...value]}
      onDropdownOpen={() => setListed(candidates(allowed))}
      onDropdownClose={() => setListed(null)}
      onChange={onChoose}
    />
  );
}
