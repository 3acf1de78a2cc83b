import { Button, Group, Progress, Text } from '@mantine/core';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';

interface ImportProgressProps {
  readonly progress: JobProgress;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and a way to stop it. */
export function ImportProgress({ progress, onCancel }: ImportProgressProps) {
  const t = useT();
  const label = t(`job.phase.${progress.phase}`);
  return (
    <Group className={classes.progress ?? ''} gap="md" wrap="nowrap">
      <div className={classes.progressBar}>
        <Text size="xs" c="dimmed" mb={4} role="status">
          {label}
        </Text>
        <Progress
          size="sm"
          value={Math.max(4, progress.share * 100)}
          animated
          transitionDuration={200}
          aria-label={label}
        />
      </div>
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('ui.cancel')}
      </Button>
    </Group>
  );
}
