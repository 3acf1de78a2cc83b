import i18next from 'i18next';
import type { Platform } from '../platform/platform.ts';
import { storeApi } from '../store/store.ts';
import { ACTION_GROUPS } from './action.ts';
import { actions, perform } from './actions.ts';

/** Keeps the native menu bar, where there is one, in step with the actions, the language and what is possible now. */
export function keepMenu(platform: Platform): void {
  if (platform.kind !== 'electron') return;
  let last = '';
  const send = () => {
    const menu = menuModel();
    const text = JSON.stringify(menu);
    if (text === last) return;
    last = text;
    platform.setMenu(menu);
  };
  platform.onMenuAction((id) => {
    perform(id);
  });
  storeApi.subscribe(send);
  i18next.on('languageChanged', send);
  send();
}

function menuModel() {
  const store = storeApi.getState();
  return ACTION_GROUPS.map((group) => ({
    label: i18next.t(`action.group.${group}`),
    items: actions
      .filter((action) => action.group === group)
      .map((action) => ({
        id: action.id,
        label: i18next.t(action.labelKey),
        enabled: action.enabled(store),
        // The page handles the keys itself; the menu only shows those that work everywhere.
        shortcut: action.scope === 'canvas' ? '' : (action.shortcuts?.[0] ?? ''),
      })),
  }));
}
