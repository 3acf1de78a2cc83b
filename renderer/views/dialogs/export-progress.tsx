import { Button, Group, Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ExportRun } from '../../store/exports.ts';
import { useT } from '../../ui/use-t.ts';

const ASK_EVERY_MS = 300;
/** Before that it would only flash. */
const SHOWN_AFTER_MS = 400;

/** Says that a file is being made, how far it is, and lets the user stop it. */
export function ExportProgress({ run, onCancel }: { run: ExportRun; onCancel: () => void }) {
  const t = useT();
  const { share, seconds } = useProgress(run);
  const shown = seconds * 1000 >= SHOWN_AFTER_MS;
  return (
    <Group justify="space-between" gap="md" mt="lg" wrap="nowrap">
      <div style={{ flex: 1 }}>
        <Text size="xs" c="dimmed" mb={6} role="status">
          {t('export.working')}{' '}
          <span aria-hidden>
            {seconds >= 2 && t('export.seconds', { seconds: Math.floor(seconds) })}
          </span>
        </Text>
        {shown && (
          <Progress
            size="sm"
            value={share === null ? 100 : Math.max(4, share * 100)}
            animated
            aria-label={t('export.working')}
          />
        )}
      </div>
      <Button size="xs" variant="default" onClick={onCancel} data-autofocus>
        {t('ui.cancel')}
      </Button>
    </Group>
  );
}

function useProgress(run: ExportRun) {
  const [progress, setProgress] = useState<{ share: number | null; seconds: number }>({
    share: null,
    seconds: 0,
  });
  useEffect(() => {
    const begun = performance.now();
    let over = false;
    const ask = async () => {
      // A face that does not answer now answers next time; the file itself says when something is wrong.
      const share = await run.share().catch(() => null);
      if (!over) setProgress({ share, seconds: (performance.now() - begun) / 1000 });
    };
    const clock = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      over = true;
      clearInterval(clock);
    };
  }, [run]);
  return progress;
}
