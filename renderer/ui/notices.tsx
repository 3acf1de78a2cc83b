import { Button, Group } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { messageKey } from '../../shared/i18n/messages.ts';
import { dismissNotice } from '../store/notices.ts';
import { useStore } from '../store/use-store.ts';
import { useT } from './use-t.ts';

/** Codes that are full keys: failures, and what the user is told of work that was done. */
const FULL_KEY = /^(error|notice)\./;

/** Long enough to read it, to find the button and to get there by keyboard. */
const UNDO_MS = 20_000;

/** Shows what could not be done, and what was. Each notice is an alert, so screen readers read it at once. */
export function Notices() {
  const t = useT();
  const notices = useStore((store) => store.notices);
  useEffect(() => {
    for (const { id, refusal, undo } of notices) {
      const key = `notice-${id}`;
      const isFailure = refusal.code.startsWith('error.');
      notifications.show({
        id: key,
        color: isFailure ? 'red' : refusal.code.startsWith('notice.') ? 'teal' : 'yellow',
        withBorder: true,
        message: (
          <Group justify="space-between" gap="xs" wrap="nowrap">
            {t(
              messageKey(FULL_KEY.test(refusal.code) ? refusal.code : `refusal.${refusal.code}`),
              refusal.params,
            )}
            {undo && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  notifications.hide(key);
                  undo();
                }}
              >
                {t('action.edit.undo')}
              </Button>
            )}
          </Group>
        ),
        autoClose: isFailure ? false : undo ? UNDO_MS : 8_000,
        closeButtonProps: { 'aria-label': t('ui.dismiss') },
      });
      dismissNotice(id);
    }
  }, [notices, t]);
  return <Notifications position="bottom-center" limit={4} />;
}
