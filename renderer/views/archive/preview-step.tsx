import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ArchivePreview } from '../../../shared/api/archive-types.ts';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import { useStore } from '../../store/use-store.ts';
import { openDialog } from '../../store/view.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useFocus } from '../../ui/use-focus.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import { ArchiveFacts } from './archive-facts.tsx';
import type { ArchiveFile, ArchiveState } from './use-archive.ts';

interface PreviewStepProps {
  readonly state: ArchiveState;
  readonly preview: ArchivePreview;
  readonly onCancel: () => void;
}

type Choice = 'merge' | 'add' | 'people';

/** What the file holds, and what is to be done with it. */
export function PreviewStep({ state, preview, onCancel }: PreviewStepProps) {
  const t = useT();
  const first = useFocus<HTMLInputElement>();
  const { stemsFrom, exportedFor } = preview;
  const open = useStore((store) => store.open?.records.account.name);
  const [choice, setChoice] = useState<Choice>(stemsFrom ? 'merge' : 'add');
  const isNameHere = preview.nameTaken || stemsFrom?.name === preview.name;
  const [name, setName] = useState(isNameHere ? `${preview.name} (2)` : preview.name);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (state.busy) return;
    if (choice === 'merge') state.merge();
    else if (choice === 'add') state.add(name.trim());
    else if (state.file) openDialog({ name: 'import', file: fileOf(state.file) });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <ArchiveFacts preview={preview} />
        {stemsFrom && <Kinship stemsFrom={stemsFrom} />}
        <Radio.Group
          label={t('archive.how')}
          value={choice}
          onChange={(chosen) => setChoice(chosen as Choice)}
        >
          <Stack gap="xs" mt={6}>
            {stemsFrom && (
              <Radio
                ref={first}
                value="merge"
                label={t('archive.merge', { name: stemsFrom.name })}
                description={t('archive.mergeHelp')}
              />
            )}
            <Radio
              {...(stemsFrom ? {} : { ref: first })}
              value="add"
              label={t('archive.add')}
              description={t(addHelp(preview))}
            />
            {exportedFor !== null && (
              <Radio
                value="people"
                label={open ? t('archive.peopleInto', { name: open }) : t('archive.onlyPeople')}
                description={t('archive.peopleHelp')}
              />
            )}
          </Stack>
        </Radio.Group>
        {choice === 'add' && (
          <TextInput
            label={t('archive.newName')}
            maxLength={200}
            value={name}
            {...(isNameHere ? { description: t('archive.nameTaken') } : {})}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Stack>
      <JobButtons jobId={state.jobId} onCancel={state.cancel}>
        <FormButtons
          submit={t(SUBMIT[choice])}
          onCancel={onCancel}
          disabled={choice === 'add' && name.trim() === ''}
          loading={state.busy}
        />
      </JobButtons>
    </form>
  );
}

const SUBMIT: Readonly<Record<Choice, MessageKey>> = {
  merge: 'archive.mergeSubmit',
  add: 'archive.addSubmit',
  people: 'archive.peopleSubmit',
};

/** What an account that is added has, and has not. */
function addHelp({ stemsFrom, exportedFor }: ArchivePreview): MessageKey {
  if (exportedFor !== null)
    return exportedFor === 'internal' ? 'archive.addJsonHelp' : 'archive.addPartHelp';
  return stemsFrom ? 'archive.addCopyHelp' : 'archive.addHelp';
}

function fileOf({ name, data }: ArchiveFile): File {
  return new File([data], name);
}

/** How the file and the account that it stems from differ. */
function Kinship({ stemsFrom }: { stemsFrom: NonNullable<ArchivePreview['stemsFrom']> }) {
  const t = useT();
  const lang = useLang();
  const { name, lastChange, onlyThere, onlyHere } = stemsFrom;
  return (
    <Text size="sm">
      {t('archive.stems', { name, date: formatInstant(lastChange, lang) })}{' '}
      {onlyThere === 0
        ? t('archive.allHere')
        : t('archive.difference', { there: onlyThere, here: onlyHere })}
    </Text>
  );
}
