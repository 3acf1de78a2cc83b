import { Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { ACCOUNT_EXTENSIONS } from '../../store/incoming-file.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './archive.module.css';

interface ChooseStepProps {
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

/** Asks for the file. */
export function ChooseStep({ busy, onChoose }: ChooseStepProps) {
  const t = useT();
  return (
    <Dropzone
      className={classes.drop ?? ''}
      multiple={false}
      loading={busy}
      data-autofocus
      aria-label={t('archive.choose')}
      inputProps={{ 'aria-label': t('archive.choose'), accept: ACCOUNT_EXTENSIONS.join() }}
      onDrop={([file]) => file && onChoose(file)}
    >
      <IconFileImport size="2.5rem" stroke={1.25} aria-hidden />
      <Text fw={600}>{t('archive.choose')}</Text>
      <Text size="sm" c="dimmed">
        {t('archive.chooseHelp')}
      </Text>
    </Dropzone>
  );
}
