import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../shared/domain/person.ts';
import { useStore } from '../store/use-store.ts';
import { candidates } from './candidates.ts';
import { personLabel } from './person-name.ts';
import { useT } from './use-t.ts';

interface PersonSelectProps extends Omit<SelectProps, 'value' | 'data' | 'onChange'> {
  readonly value: string | null;
  readonly onChoose: (personId: string | null) => void;
  /** Who may be chosen; everybody else is left out of the list. */
  readonly allowed?: (person: Person) => boolean;
}

/** Somebody of the client, found by typing a part of the name or title. The list is made when it opens. */
export function PersonSelect({ value, onChoose, allowed, ...props }: PersonSelectProps) {
  const t = useT();
  const chosen = useStore((store) => (value ? store.open?.records.people[value] : undefined));
  const [listed, setListed] = useState<readonly Person[] | null>(null);
  const people = listed ?? (chosen ? [chosen] : []);
  return (
    <Select
      searchable
      clearable
      limit={60}
      nothingFoundMessage={t('ui.nothingFound')}
      maxDropdownHeight={320}
      selectFirstOptionOnChange
      // Else opening takes the mark's meaning away a moment later, and Enter does nothing.
      selectFirstOptionOnDropdownOpen
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      {...props}
      value={chosen ? value : null}
      data={people.map((person) => ({ value: person.id, label: personLabel(person, t) }))}
      onDropdownOpen={() => setListed(candidates(allowed))}
      onDropdownClose={() => setListed(null)}
      onChange={onChoose}
    />
  );
}
