import { Notifications, notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { messageKey } from '../../shared/i18n/messages.ts';
import { dismissNotice } from '../store/notices.ts';
import { useStore } from '../store/use-store.ts';
import { useT } from './use-t.ts';

/** Codes that are full keys: failures, and what the user is told of work that was done. */
const FULL_KEY = /^(error|notice)\./;

/** Shows what could not be done, and what was. Each notice is an alert, so screen readers read it at once. */
export function Notices() {
  const t = useT();
  const notices = useStore((store) => store.notices);
  useEffect(() => {
    for (const { id, refusal } of notices) {
      const isFailure = refusal.code.startsWith('error.');
      notifications.show({
        id: `notice-${id}`,
        color: isFailure ? 'red' : refusal.code.startsWith('notice.') ? 'teal' : 'yellow',
        withBorder: true,
        message: t(
          messageKey(FULL_KEY.test(refusal.code) ? refusal.code : `refusal.${refusal.code}`),
          refusal.params,
        ),
        autoClose: isFailure ? false : 8_000,
        closeButtonProps: { 'aria-label': t('ui.dismiss') },
      });
      dismissNotice(id);
    }
  }, [notices, t]);
  return <Notifications position="bottom-center" limit={4} />;
}
