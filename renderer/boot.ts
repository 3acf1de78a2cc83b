import type { Settings } from '../shared/api/settings-types.ts';
import { listenToClipboard } from './actions/clipboard/clipboard.ts';
import { listenToKeys } from './actions/keyboard.ts';
import { keepMenu } from './actions/menu.ts';
import { startI18n, switchLang, systemLang } from './i18n.ts';
import { fileFromBase64 } from './platform/file-from-base64.ts';
import { connectPlatform } from './platform/platform.ts';
import { api, connectApi } from './store/api.ts';
import { flushChanges, hasUnsavedChanges, openAccount, pullUpdates } from './store/documents.ts';
import { offerFile } from './store/incoming-file.ts';
import { notifyError } from './store/notices.ts';
import { loadSettings, setSettings } from './store/settings.ts';
import { storeApi } from './store/store.ts';

const PULL_EVERY_MS = 15_000;

/** Connects the page to its backend and opens what the user saw last, or the sample on the first run. */
export async function boot(): Promise<void> {
  await startI18n(systemLang());
  const platform = await connectPlatform();
  connectApi(platform.transport);
  await loadSettings();
  const { settings } = storeApi.getState();
  await switchLang(settings.lang ?? systemLang());
  storeApi.subscribe((store, previous) => {
    if (store.settings.lang !== previous.settings.lang && store.settings.lang)
      switchLang(store.settings.lang).catch(notifyError);
  });
  await openFirst(settings);
  platform.onOpenFile(({ name, data }) => {
    fileFromBase64(data, '').then((file) => offerFile(new File([file], name)), notifyError);
  });
  keepMenu(platform);
  listenToKeys();
  listenToClipboard();
  keepInStep();
}

async function openFirst({ firstRun, lastAccountId, lang }: Settings): Promise<void> {
  const { accounts } = await api['account.list']({});
  if (accounts.length === 0 && firstRun) {
    const { accountId } = await api['account.createSample']({ lang: lang ?? systemLang() });
    setSettings({ firstRun: false });
    await openAccount(accountId);
  } else if (accounts.some(({ id }) => id === lastAccountId) && lastAccountId) {
    await openAccount(lastAccountId);
  }
}

/** Saves before the page goes and follows what other windows write. */
function keepInStep(): void {
  const pull = () => {
    if (document.visibilityState === 'visible') pullUpdates().catch(notifyError);
  };
  window.addEventListener('focus', pull);
  setInterval(pull, PULL_EVERY_MS);
  window.addEventListener('beforeunload', (event) => {
    if (!hasUnsavedChanges()) return;
    flushChanges().catch(notifyError);
    event.preventDefault();
  });
}
