import type { Settings } from '../../shared/api/settings-types.ts';
import { api } from './api.ts';
import { notifyError } from './notices.ts';
import { storeApi } from './store.ts';

export async function loadSettings(): Promise<void> {
  storeApi.setState({ settings: await api['settings.get']({}) });
}

/** Changes preferences: on the screen at once, in the database behind it. */
export function setSettings(changes: Partial<Settings>): void {
  storeApi.setState((store) => ({ settings: { ...store.settings, ...changes } }));
  api['settings.set']({ changes }).catch(notifyError);
}
