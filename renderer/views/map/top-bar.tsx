import { Divider } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconArrowLeft, IconCommand, IconHelp } from '@tabler/icons-react';
import { perform } from '../../actions/actions.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { shortcutText } from '../../ui/shortcut-text.ts';
import { ThemeSwitch } from '../../ui/theme-switch.tsx';
import { useT } from '../../ui/use-t.ts';
import { AccountName } from './account-name.tsx';
import { OpportunitySwitcher } from './opportunity-switcher.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { ScreenTabs } from './screen-tabs.tsx';
import { SearchBox } from './search-box.tsx';
import classes from './top-bar.module.css';

/** Where we are, what it is judged for, finding people, and what concerns the whole application. */
export function TopBar() {
  const t = useT();
  return (
    <header className={classes.bar}>
      <IconButton label={t('action.file.accounts')} onClick={() => perform('file.accounts')}>
        <IconArrowLeft size="1.1rem" stroke={1.75} />
      </IconButton>
      <AccountName />
      <OpportunitySwitcher />
      <ScreenTabs />
      <SearchBox />
      <SaveIndicator />
      <Divider orientation="vertical" />
      <IconButton
        label={t('view.palette.open')}
        shortcut={shortcutText('mod+K')}
        onClick={spotlight.open}
      >
        <IconCommand size="1.1rem" stroke={1.75} />
      </IconButton>
      <LanguageSwitch compact />
      <ThemeSwitch />
      <IconButton label={t('ui.help')} shortcut="F1" onClick={() => perform('help.method')}>
        <IconHelp size="1.1rem" stroke={1.75} />
      </IconButton>
    </header>
  );
}
