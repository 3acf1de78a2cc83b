import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { centerOn } from '../../canvas/canvas-api.ts';
import { useStore } from '../../store/use-store.ts';
import { select, setSearchHits } from '../../store/view.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { isComposing } from '../../ui/composing.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import { findPeople, type PersonHit } from './find-people.ts';
import classes from './top-bar.module.css';

const SHOWN = 50;
const NOBODY = {};

/** Finds people of this account and steps through them; each hit is selected and centred. */
export function SearchBox() {
  const t = useT();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState('');
  const [place, setPlace] = useState(-1);
  const people = useStore((store) => (text.trim() ? store.open?.records.people : null) ?? NOBODY);
  const hits = useMemo(() => findPeople(people, text), [people, text]);
  const searching = text.trim() !== '';
  useEffect(() => {
    setSearchHits(hits.length > 0 ? hits.map(({ person }) => person.id) : null);
  }, [hits]);
  useEffect(() => () => setSearchHits(null), []);

  function goTo(next: number): void {
    const hit = hits.at(next % hits.length);
    if (!hit) return;
    setPlace(hits.indexOf(hit));
    select([hit.person.id]);
    centerOn([hit.person.id]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && searching) {
      event.stopPropagation();
      setText('');
      setPlace(-1);
      combobox.closeDropdown();
    }
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) {
      event.preventDefault();
      combobox.closeDropdown();
      goTo(place + (event.shiftKey ? -1 : 1));
    }
  }

  return (
    <search className={classes.search}>
      <Combobox
        width="22rem"
        position="bottom-start"
        store={combobox}
        onOptionSubmit={(id) => {
          combobox.closeDropdown();
          goTo(hits.findIndex(({ person }) => person.id === id));
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            className={classes.searchInput}
            role="combobox"
            aria-label={t('view.search.label')}
            placeholder={t('view.search.label')}
            leftSection={<IconSearch size="1rem" />}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setPlace(-1);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!searching}>
          <Combobox.Options
            mah="50vh"
            style={{ overflowY: 'auto' }}
            aria-label={t('view.search.label')}
          >
            {hits.slice(0, SHOWN).map((hit) => (
              <Hit key={hit.person.id} hit={hit} />
            ))}
            {hits.length === 0 && <Combobox.Empty>{t('view.search.none')}</Combobox.Empty>}
            {hits.length > SHOWN && (
              <Combobox.Footer>
                <Text size="xs" c="dimmed">
                  {t('view.search.more', { n: hits.length - SHOWN })}
                </Text>
              </Combobox.Footer>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {searching && hits.length > 0 && (
        <Group gap={0} wrap="nowrap">
          <Text size="xs" c="dimmed" className={classes.hits}>
            {place < 0 ? hits.length : `${place + 1} / ${hits.length}`}
          </Text>
          <IconButton label={t('view.search.previous')} onClick={() => goTo(place - 1)}>
            <IconChevronUp size="1rem" />
          </IconButton>
          <IconButton label={t('view.search.next')} onClick={() => goTo(place + 1)}>
            <IconChevronDown size="1rem" />
          </IconButton>
        </Group>
      )}
      <Announcer text={searching ? t('view.search.found', { n: hits.length }) : ''} />
    </search>
  );
}

function Hit({ hit: { person, field } }: { hit: PersonHit }) {
  const t = useT();
  // Who has no name is called by the title.
  const post = person.name ? [person.title, person.department] : [person.department];
  const second = field === 'notes' ? person.notes : post.filter(Boolean).join(' · ');
  return (
    <Combobox.Option value={person.id}>
      <Text size="sm" fw={600} truncate>
        {personName(person, t)}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {second}
      </Text>
    </Combobox.Option>
  );
}
