import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ArchivePreview } from '../../../shared/api/archive-types.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useFocus } from '../../ui/use-focus.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import { ArchiveFacts } from './archive-facts.tsx';
import type { ArchiveState } from './use-archive.ts';

interface PreviewStepProps {
  readonly state: ArchiveState;
  readonly preview: ArchivePreview;
  readonly onCancel: () => void;
}

type Choice = 'merge' | 'add';

/** What the file holds, and what is to be done with it. */
export function PreviewStep({ state, preview, onCancel }: PreviewStepProps) {
  const t = useT();
  const first = useFocus<HTMLInputElement>();
  const { stemsFrom } = preview;
  const [choice, setChoice] = useState<Choice>(stemsFrom ? 'merge' : 'add');
  const isNameHere = preview.nameTaken || stemsFrom?.name === preview.name;
  const [name, setName] = useState(isNameHere ? `${preview.name} (2)` : preview.name);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (state.busy) return;
    if (choice === 'merge') state.merge();
    else state.add(name.trim());
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
              description={t(stemsFrom ? 'archive.addCopyHelp' : 'archive.addHelp')}
            />
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
          submit={t(choice === 'merge' ? 'archive.mergeSubmit' : 'archive.addSubmit')}
          onCancel={onCancel}
          disabled={choice === 'add' && name.trim() === ''}
          loading={state.busy}
        />
      </JobButtons>
    </form>
  );
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
