import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';

/** What speaks of the account as it is; while two points are compared, a way back to it. */
export function LivingOnly({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const comparing = useStore((store) => store.comparing !== null);
  if (!comparing) return children;
  return (
    <Stack p="md" gap="sm" align="flex-start">
      <Text size="sm">{t('history.readOnly')}</Text>
      <Button size="xs" variant="default" onClick={() => perform('view.stopComparing')}>
        {t('history.action.stop')}
      </Button>
    </Stack>
  );
}
