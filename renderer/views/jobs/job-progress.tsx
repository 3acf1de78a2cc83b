import { Button, Group, Progress, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../../ui/use-t.ts';
import classes from './jobs.module.css';
import { type ShownProgress, useProgress } from './use-progress.ts';

interface JobProgressProps {
  /** Null while nothing is under way. */
  readonly jobId: string | null;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and a way to stop it; nothing before it has taken a while. */
export function JobProgress({ jobId, onCancel }: JobProgressProps) {
  const progress = useProgress(jobId);
  return progress && <Shown progress={progress} onCancel={onCancel} />;
}

/** A row of buttons whose place the progress takes as long as it is shown. */
export function JobButtons({
  jobId,
  onCancel,
  children,
}: JobProgressProps & { readonly children: ReactNode }) {
  const progress = useProgress(jobId);
  const row = useRef<HTMLDivElement>(null);
  const isShown = progress !== null;
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (wasShown.current === isShown) return;
    wasShown.current = isShown;
    // The button that had the keyboard has gone.
    if (document.activeElement === document.body) row.current?.querySelector('button')?.focus();
  }, [isShown]);
  return (
    <div ref={row} className={classes.row}>
      {progress ? <Shown progress={progress} onCancel={onCancel} /> : children}
    </div>
  );
}

function Shown({ progress, onCancel }: { progress: ShownProgress; onCancel: () => void }) {
  const t = useT();
  const label = t(`job.phase.${progress.phase}`);
  return (
    <Group className={classes.progress ?? ''} gap="md" wrap="nowrap">
      <div className={classes.bar}>
        <Text size="xs" c="dimmed" mb={4} role="status">
          {label}
        </Text>
        <Progress size="sm" value={Math.max(4, progress.share * 100)} animated aria-label={label} />
      </div>
      {progress.phase !== 'showing' && (
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      )}
    </Group>
  );
}
