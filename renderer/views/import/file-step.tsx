import { Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { notify } from '../../store/notices.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';

/** What the request to the backend can carry, as base64. */
const MAX_BYTES = 8 * 1024 * 1024;

interface FileStepProps {
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

export function FileStep({ busy, onChoose }: FileStepProps) {
  const t = useT();
  return (
    <>
      <Dropzone
        className={classes.drop ?? ''}
        multiple={false}
        maxSize={MAX_BYTES}
        loading={busy}
        data-autofocus
        aria-label={t('import.choose')}
        inputProps={{ 'aria-label': t('import.choose') }}
        onDrop={([file]) => file && onChoose(file)}
        onReject={() => notify({ code: 'error.request.too-large', params: {} })}
      >
        <IconFileTypeCsv size="2.5rem" stroke={1.25} aria-hidden />
        <Text fw={600}>{t('import.choose')}</Text>
        <Text size="sm" c="dimmed">
          {t('import.formats')}
        </Text>
      </Dropzone>
      <Text size="xs" c="dimmed" mt="sm">
        {t('import.columnsHint')}
      </Text>
    </>
  );
}
