import { UnstyledButton } from '@mantine/core';
import { ACCOUNT_SCREENS } from '../../store/screens.ts';
import { useStore } from '../../store/use-store.ts';
import { setScreen } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './screen-tabs.module.css';

/** The sides of the open account: its map, and what is done about it. */
export function ScreenTabs() {
  const t = useT();
  const shown = useStore((store) => store.view.screen);
  return (
    <nav className={classes.tabs} aria-label={t('view.screens.title')}>
      {ACCOUNT_SCREENS.map((screen) => (
        <UnstyledButton
          key={screen}
          className={classes.tab}
          {...(screen === shown ? { 'aria-current': 'page' } : {})}
          onClick={() => setScreen(screen)}
        >
          {t(`view.screens.${screen}`)}
        </UnstyledButton>
      ))}
    </nav>
  );
}
