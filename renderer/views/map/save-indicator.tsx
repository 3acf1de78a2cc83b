import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconLoader2 } from '@tabler/icons-react';
import { retrySaving } from '../../store/documents.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './top-bar.module.css';

/** Whether everything is on disk: "saved" is said only on the backend's acknowledgement. */
export function SaveIndicator() {
  const t = useT();
  const save = useStore((store) => store.save);
  return (
    <div className={classes.save} data-state={save}>
      <Text component="span" role="status" size="xs" className={classes.saveText}>
        {save === 'saved' && <IconCloudCheck size="1rem" stroke={1.75} aria-hidden />}
        {save === 'saving' && <IconLoader2 size="1rem" stroke={1.75} aria-hidden />}
        {save === 'failed' && <IconAlertTriangle size="1rem" stroke={1.75} aria-hidden />}
        {t(`view.save.${save}`)}
      </Text>
      {save === 'failed' && (
        <Button size="compact-xs" variant="light" color="red" onClick={retrySaving}>
          {t('view.save.retry')}
        </Button>
      )}
    </div>
  );
}
