import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import type { Lang } from '../../shared/i18n/messages.ts';
import { LANGS } from '../../shared/i18n/messages.ts';
import { setSettings } from '../store/settings.ts';
import { IconButton } from './icon-button.tsx';
import { useLang, useT } from './use-t.ts';

/** Languages by their own names, so that everybody finds theirs. */
const NAMES: Readonly<Record<Lang, string>> = { en: 'English', 'zh-CN': '简体中文' };

export function LanguageSwitch({ compact = false }: { compact?: boolean }) {
  const t = useT();
  const lang = useLang();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        {compact ? (
          <IconButton label={t('ui.language')}>
            <IconLanguage size="1.1rem" stroke={1.75} />
          </IconButton>
        ) : (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconLanguage size="1.1rem" stroke={1.75} />}
          >
            {NAMES[lang]}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {LANGS.map((choice) => (
          <Menu.Item
            key={choice}
            lang={choice}
            role="menuitemradio"
            aria-checked={choice === lang}
            leftSection={<IconCheck size="1rem" opacity={choice === lang ? 1 : 0} />}
            onClick={() => setSettings({ lang: choice })}
          >
            {NAMES[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
