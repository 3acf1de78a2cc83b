import { Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useCollection } from '../panels/use-records.ts';
import { PersonSelect } from '../ui/person-select.tsx';
import { useT } from '../ui/use-t.ts';
import classes from './contacts/contacts.module.css';
import { QuickEntry } from './contacts/quick-entry.tsx';
import { Timeline } from './contacts/timeline.tsx';
import { TopBar } from './map/top-bar.tsx';
import page from './page.module.css';

/** Every contact with the account: one line to log the next, and when who was met about what. */
export function ContactsView() {
  const t = useT();
  const count = Object.keys(useCollection('interactions')).length;
  const [personId, setPersonId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  return (
    <div className={page.screen}>
      <TopBar />
      <main className={page.page} aria-label={t('view.contacts.title')}>
        <div className={page.content}>
          <Title order={1} size="h3">
            {t('view.contacts.title')}
          </Title>
          <QuickEntry />
          {count === 0 ? (
            <Text c="dimmed">{t('view.contacts.empty')}</Text>
          ) : (
            <>
              <search className={classes.filters} aria-label={t('view.contacts.filter')}>
                <PersonSelect
                  size="xs"
                  className={classes.filter ?? ''}
                  aria-label={t('view.contacts.with')}
                  placeholder={t('view.contacts.with')}
                  value={personId}
                  onChoose={setPersonId}
                />
                <TextInput
                  size="xs"
                  type="search"
                  className={classes.filter ?? ''}
                  leftSection={<IconSearch size="0.9rem" />}
                  aria-label={t('view.contacts.search')}
                  placeholder={t('view.contacts.search')}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
              </search>
              <Timeline key={`${personId} ${sought}`} personId={personId} text={sought} />
            </>
          )}
        </div>
      </main>
    </div>
  );
}
