import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AppError } from '../../shared/api/errors.ts';
import { messageKey } from '../../shared/i18n/messages.ts';
import { useT } from './use-t.ts';

/** Why something could not be done, where it was asked for. */
export function FailureAlert({ failure }: { readonly failure: AppError }) {
  const t = useT();
  return (
    <Alert
      color="red"
      variant="light"
      mb="sm"
      icon={<IconAlertTriangle size="1rem" />}
      role="alert"
    >
      {t(messageKey(`error.${failure.code}`), failure.params)}
    </Alert>
  );
}
