import { Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { Way } from '../../../shared/document/history.ts';
import { messageKey } from '../../../shared/i18n/messages.ts';
import { storeApi } from '../../store/store.ts';
import { useStore } from '../../store/use-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './jobs.module.css';

/** Covers the window while a large step is undone or redone; it goes by itself, and is seen once that takes a while. */
export function StepDialog({ way }: { readonly way: Way }) {
  const t = useT();
  const takenIn = useStore((store) => store.takenIn);
  const [step] = useState(() => storeApi.getState().open?.[`${way}Label`]);
  const phase = t('job.phase.showing');
  return (
    <Dialog
      title={step ? t(`view.map.${way}`, { step: t(messageKey(step.key), step.params) }) : ''}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      onClose={() => undefined}
      transitionProps={{ duration: 0 }}
      classNames={{ inner: classes.late ?? '', overlay: classes.late ?? '' }}
    >
      <Text size="xs" c="dimmed" mb={4} role="status">
        {phase}
      </Text>
      <Progress size="sm" value={Math.max(4, (takenIn ?? 1) * 100)} animated aria-label={phase} />
    </Dialog>
  );
}
