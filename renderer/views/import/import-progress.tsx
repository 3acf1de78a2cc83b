import { Button, Group, Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { api } from '../../store/api.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';

const ASK_EVERY_MS = 200;
/** Before that it would only flash. */
const SHOWN_AFTER_MS = 400;

interface ImportProgressProps {
  readonly jobId: string;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and a way to stop it; nothing while it has only begun. */
export function ImportProgress({ jobId, onCancel }: ImportProgressProps) {
  const t = useT();
  const progress = useProgress(jobId);
  if (!progress) return null;
  const label = t(`job.phase.${progress.phase}`);
  return (
    <Group className={classes.progress ?? ''} gap="md" wrap="nowrap">
      <div className={classes.progressBar}>
        <Text size="xs" c="dimmed" mb={4} role="status">
          {label}
        </Text>
        <Progress size="sm" value={Math.max(4, progress.share * 100)} aria-label={label} />
      </div>
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('ui.cancel')}
      </Button>
    </Group>
  );
}

function useProgress(jobId: string): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  useEffect(() => {
    setProgress(null);
    let isOver = false;
    const begun = performance.now();
    const ask = async () => {
      // A question that fails is asked again; the work itself says when something is wrong.
      const reply = await api['job.progress']({ jobId }).catch(() => null);
      if (!isOver && reply?.progress && performance.now() - begun >= SHOWN_AFTER_MS)
        setProgress(reply.progress);
    };
    const clock = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(clock);
    };
  }, [jobId]);
  return progress;
}
