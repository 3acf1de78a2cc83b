import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
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
        <Menu.RadioGroup
          value={lang}
          onChange={(chosen) => {
            const found = LANGS.find((one) => one === chosen);
            if (found) setSettings({ lang: found });
          }}
        >
          {LANGS.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} lang={choice} closeMenuOnClick>
              {NAMES[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
