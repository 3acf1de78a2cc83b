import { Button, Divider, Text, Textarea } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { PASTED } from '../../../shared/api/import-types.ts';
import { notify } from '../../store/notices.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';

const EXTENSIONS = '.csv,.tsv,.txt,.xlsx,.xlsm,.vcf,.json,.inroad';

interface FileStepProps {
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

/** Where people come from: a file, or text that was copied somewhere. */
export function FileStep({ busy, onChoose }: FileStepProps) {
  const t = useT();
  return (
    <>
      <Dropzone
        className={classes.drop ?? ''}
        multiple={false}
        loading={busy}
        data-autofocus
        aria-label={t('import.choose')}
        inputProps={{ 'aria-label': t('import.choose'), accept: EXTENSIONS }}
        onDrop={([file]) => file && onChoose(file)}
        onReject={() => notify({ code: 'error.import.one-file', params: {} })}
      >
        <IconFileImport size="2.5rem" stroke={1.25} aria-hidden />
        <Text fw={600}>{t('import.choose')}</Text>
        <Text size="sm" c="dimmed">
          {t('import.formats')}
        </Text>
      </Dropzone>
      <Text size="xs" c="dimmed" mt="sm">
        {t('import.columnsHint')}
      </Text>
      <Divider my="md" label={t('import.or')} />
      <PasteForm busy={busy} onChoose={onChoose} />
    </>
  );
}

function PasteForm({ busy, onChoose }: FileStepProps) {
  const t = useT();
  const [text, setText] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    onChoose(new File([text], PASTED, { type: 'text/plain' }));
  }

  return (
    <form onSubmit={submit}>
      <Textarea
        label={t('import.paste')}
        description={t('import.pasteHelp')}
        rows={6}
        spellCheck={false}
        classNames={{ input: classes.paste ?? '' }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.pasteEnd}>
        <Button size="xs" type="submit" disabled={busy || text.trim() === ''}>
          {t('import.readPasted')}
        </Button>
      </div>
    </form>
  );
}
