import { Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
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
        <Menu.RadioGroup
          value={theme}
          onChange={(chosen) => {
            const found = THEMES.find((one) => one === chosen);
            if (found) setSettings({ theme: found });
          }}
        >
          {THEMES.map((choice) => {
            const Icon = ICONS[choice];
            return (
              <Menu.RadioItem
                key={choice}
                value={choice}
                closeMenuOnClick
                rightSection={<Icon size="1rem" stroke={1.75} />}
              >
                {t(`ui.themes.${choice}`)}
              </Menu.RadioItem>
            );
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
