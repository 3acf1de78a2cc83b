import '../ui/global.css';
import { useStore } from '../store/use-store.ts';
import { Notices } from '../ui/notices.tsx';
import { OVERLAYS_ID } from '../ui/theme.ts';
import { useT } from '../ui/use-t.ts';
import { AccountsView } from './accounts-view.tsx';
import { ActionsView } from './actions-view.tsx';
import { AskWithoutBackup } from './backups/ask-without-backup.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ContactsView } from './contacts-view.tsx';
import { Dialogs } from './dialogs.tsx';
import { WindowDrop } from './import/window-drop.tsx';
import { MapView } from './map-view.tsx';

const VIEWS = {
  accounts: AccountsView,
  map: MapView,
  actions: ActionsView,
  contacts: ContactsView,
} as const;

/** Everything on the screen: one of the views, and what lies over it. */
export function AppView() {
  const t = useT();
  const screen = useStore((store) => (store.open === null ? 'accounts' : store.view.screen));
  const View = VIEWS[screen];
  return (
    <>
      <section id={OVERLAYS_ID} aria-label={t('ui.overlays')} />
      <View />
      <Dialogs />
      <AskWithoutBackup />
      <WindowDrop />
      <CommandPalette />
      <Notices />
    </>
  );
}
