import { Alert, Button, Code, EmptyState, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconDatabaseShare } from '@tabler/icons-react';
import { type Backup, type BackupList, KEPT_WEEKS } from '../../../shared/api/backup-types.ts';
import { messageKey } from '../../../shared/i18n/messages.ts';
import { formatInstant } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import { BackupTable } from './backup-table.tsx';
import type { BackupsState } from './use-backups.ts';

interface BackupsStepProps {
  readonly state: BackupsState;
  readonly onRestore: (backup: Backup) => void;
  readonly onDelete: (backup: Backup) => void;
}

/** The backups there are, and a way to one more. */
export function BackupsStep({ state, onRestore, onDelete }: BackupsStepProps) {
  const t = useT();
  const { list, jobId } = state;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('backup.intro', { weeks: KEPT_WEEKS })}</Text>
      {list?.failure && <LastFailure failure={list.failure} />}
      {list === null && jobId !== null && (
        <Loader role="progressbar" size="sm" aria-label={t('ui.loading')} />
      )}
      {list?.backups.length === 0 && (
        <EmptyState
          icon={<IconDatabaseShare stroke={1.5} />}
          variant="light"
          title={t('backup.none')}
          description={t('backup.noneText')}
        />
      )}
      {list && list.backups.length > 0 && (
        <BackupTable backups={list.backups} onRestore={onRestore} onDelete={onDelete} />
      )}
      {list && (
        <div>
          <Text size="xs" c="dimmed" mb={4}>
            {t('backup.folder')}
          </Text>
          <Code block>{list.folder}</Code>
        </div>
      )}
      <JobButtons jobId={jobId} onCancel={state.cancel}>
        <Group justify="flex-end">
          <Button
            size="xs"
            data-autofocus
            // While the list is read it has the keyboard, and can be pressed.
            loading={list !== null && jobId !== null}
            onClick={state.make}
          >
            {t('backup.make')}
          </Button>
        </Group>
      </JobButtons>
    </Stack>
  );
}

/** One that was to be made by itself and was not: nobody was asked then. */
function LastFailure({ failure }: { failure: NonNullable<BackupList['failure']> }) {
  const t = useT();
  const lang = useLang();
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size="1rem" />}>
      {t('backup.failure', { when: formatInstant(failure.at, lang) })}{' '}
      {t(messageKey(`error.${failure.code}`), failure.params)}
    </Alert>
  );
}
