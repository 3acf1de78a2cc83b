import { Button, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { NamedSnapshot } from '../../../shared/api/history-types.ts';
import { formatDay } from '../../ui/format.ts';
import { RowButtons } from '../../ui/row-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import classes from './history.module.css';
import type { Snapshots as SnapshotsState } from './use-history.ts';

/** Names for the account as it was, and a new one for how it is. */
export function Snapshots({ snapshots }: { readonly snapshots: SnapshotsState }) {
  const t = useT();
  return (
    <>
      <NameForm
        label={t('history.snapshot.new')}
        placeholder={t('history.snapshot.placeholder')}
        submit={t('history.snapshot.create')}
        onSubmit={snapshots.create}
      />
      {snapshots.list?.length === 0 && (
        <Text className={panel.hint}>{t('history.snapshot.none')}</Text>
      )}
      <ul className={panel.list}>
        {snapshots.list?.map((snapshot) => (
          <SnapshotLine key={snapshot.id} snapshot={snapshot} snapshots={snapshots} />
        ))}
      </ul>
    </>
  );
}

interface SnapshotLineProps {
  readonly snapshot: NamedSnapshot;
  readonly snapshots: SnapshotsState;
}

function SnapshotLine({ snapshot, snapshots }: SnapshotLineProps) {
  const { id, name, at } = snapshot;
  const t = useT();
  const lang = useLang();
  const [renaming, setRenaming] = useState(false);
  const line = useRef<HTMLLIElement>(null);

  function remove(): void {
    // The keyboard stays in the list, also where the last line goes.
    const neighbour = line.current?.nextElementSibling ?? line.current?.previousElementSibling;
    const section = line.current?.parentElement?.parentElement;
    const stay =
      neighbour?.querySelector('button:last-of-type') ??
      section?.querySelector(':scope > form input');
    if (stay instanceof HTMLElement) stay.focus();
    void snapshots.remove(snapshot);
  }

  if (renaming)
    return (
      <li className={panel.listItem}>
        <NameForm
          label={t('history.snapshot.rename', { name })}
          initial={name}
          submit={t('history.snapshot.save')}
          onSubmit={async (next) => {
            const renamed = next === name || (await snapshots.rename(id, next));
            if (renamed) setRenaming(false);
            return renamed;
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  return (
    <li ref={line} className={panel.listItem}>
      <div className={panel.listText}>
        {name}
        <Text size="xs" c="dimmed">
          {formatDay(at, lang)}
        </Text>
      </div>
      <RowButtons
        edit={t('history.snapshot.rename', { name })}
        onEdit={() => setRenaming(true)}
        remove={t('history.snapshot.deleteOne', { name })}
        onRemove={remove}
      />
    </li>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly initial?: string;
  readonly submit: string;
  /** Says whether it was done; the field is emptied then. */
  readonly onSubmit: (name: string) => Promise<boolean>;
  readonly onCancel?: () => void;
}

function NameForm(props: NameFormProps) {
  const { label, placeholder, initial = '', submit, onSubmit, onCancel } = props;
  const [name, setName] = useState(initial);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '' || busy) return;
    setBusy(true);
    if (await onSubmit(name.trim())) setName('');
    setBusy(false);
  }

  return (
    <form className={classes.nameForm} onSubmit={(event) => void send(event)}>
      <TextInput
        size="xs"
        className={classes.grow ?? ''}
        aria-label={label}
        {...(placeholder ? { placeholder } : {})}
        maxLength={120}
        autoFocus={onCancel !== undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && onCancel && !event.nativeEvent.isComposing) onCancel();
        }}
      />
      <Button
        size="xs"
        type="submit"
        variant="default"
        disabled={name.trim() === ''}
        loading={busy}
      >
        {submit}
      </Button>
    </form>
  );
}
