import { Menu } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { setSettings } from '../store/settings.ts';
import { useStore } from '../store/use-store.ts';
import { IconButton } from './icon-button.tsx';
import { useT } from './use-t.ts';

const THEMES = ['light', 'dark', 'system'] as const;
const ICONS = { light: IconSun, dark: IconMoon, system: IconDeviceDesktop } as const;

export function ThemeSwitch() {
  const t = useT();
  const theme = useStore((store) => store.settings.theme);
  const Current = ICONS[theme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('ui.theme')}>
          <Current size="1.1rem" stroke={1.75} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map((choice) => {
          const Icon = ICONS[choice];
          return (
            <Menu.Item
              key={choice}
              role="menuitemradio"
              aria-checked={choice === theme}
              leftSection={<Icon size="1rem" stroke={1.75} />}
              rightSection={<IconCheck size="1rem" opacity={choice === theme ? 1 : 0} />}
              onClick={() => setSettings({ theme: choice })}
            >
              {t(`ui.themes.${choice}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
