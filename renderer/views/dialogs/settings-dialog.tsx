import { Button, Code, Divider, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/api/contract.ts';
import { perform } from '../../actions/actions.ts';
import { api } from '../../store/api.ts';
import { notifyError } from '../../store/notices.ts';
import { setSettings } from '../../store/settings.ts';
import { useStore } from '../../store/use-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { useT } from '../../ui/use-t.ts';

/** Preferences, and where the data of this application lies. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const theme = useStore((store) => store.settings.theme);
  const singleKeys = useStore((store) => store.settings.singleKeys);
  const [info, setInfo] = useState<Output<'app.info'> | null>(null);
  useEffect(() => {
    api['app.info']({}).then(setInfo).catch(notifyError);
  }, []);
  return (
    <Dialog title={t('dialog.settings.title')} onClose={onClose}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text size="sm">{t('ui.language')}</Text>
          <LanguageSwitch />
        </Group>
        <Group justify="space-between">
          <Text size="sm">{t('ui.theme')}</Text>
          <SegmentedControl
            size="xs"
            aria-label={t('ui.theme')}
            value={theme}
            data={(['light', 'dark', 'system'] as const).map((value) => ({
              value,
              label: t(`ui.themes.${value}`),
            }))}
            onChange={(value) => setSettings({ theme: value as typeof theme })}
          />
        </Group>
        <Switch
          size="sm"
          labelPosition="left"
          styles={{ body: { justifyContent: 'space-between' } }}
          label={t('dialog.settings.singleKeys')}
          description={t('dialog.settings.singleKeysHint')}
          checked={singleKeys}
          onChange={(event) => setSettings({ singleKeys: event.currentTarget.checked })}
        />
        <Button variant="default" size="xs" onClick={() => perform('help.rules')}>
          {t('action.help.rules')}
        </Button>
        <Divider />
        {info && (
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              {t('dialog.settings.version', { version: info.version })}
            </Text>
            <Text size="xs" c="dimmed">
              {t('dialog.settings.database')}
            </Text>
            <Code block>{info.databaseFile}</Code>
            <Button variant="default" size="xs" onClick={() => perform('file.backups')}>
              {t('action.file.backups')}
            </Button>
          </Stack>
        )}
      </Stack>
    </Dialog>
  );
}
