import '../ui/global.css';
import { useStore } from '../store/use-store.ts';
import { Notices } from '../ui/notices.tsx';
import { OVERLAYS_ID } from '../ui/theme.ts';
import { useT } from '../ui/use-t.ts';
import { AccountsView } from './accounts-view.tsx';
import { CommandPalette } from './command-palette.tsx';
import { Dialogs } from './dialogs.tsx';
import { WindowDrop } from './import/window-drop.tsx';
import { MapView } from './map-view.tsx';

/** Everything on the screen: one of the two views, and what lies over it. */
export function AppView() {
  const t = useT();
  const onMap = useStore((store) => store.view.screen === 'map' && store.open !== null);
  return (
    <>
      <section id={OVERLAYS_ID} aria-label={t('ui.overlays')} />
      {onMap ? <MapView /> : <AccountsView />}
      <Dialogs />
      <WindowDrop />
      <CommandPalette />
      <Notices />
    </>
  );
}
