import { showAccounts } from '../store/documents.ts';
import { notifyError } from '../store/notices.ts';
import { setSettings } from '../store/settings.ts';
import { storeApi } from '../store/store.ts';
import { openDialog } from '../store/view.ts';
import { type Action, always, onMap } from './action.ts';

const THEMES = ['system', 'light', 'dark'] as const;

export const fileActions: readonly Action[] = [
  {
    id: 'file.accounts',
    group: 'file',
    labelKey: 'action.file.accounts',
    shortcuts: ['mod+shift+O'],
    enabled: onMap,
    perform: () => void showAccounts().catch(notifyError),
  },
  {
    id: 'file.import',
    group: 'file',
    labelKey: 'action.file.import',
    shortcuts: ['mod+I'],
    enabled: always,
    perform: () => openDialog({ name: 'import' }),
  },
  {
    id: 'file.export',
    group: 'file',
    labelKey: 'action.file.export',
    shortcuts: ['mod+E'],
    enabled: onMap,
    perform: () =>
      openDialog({ name: storeApi.getState().comparing ? 'export-comparison' : 'export' }),
  },
  {
    id: 'file.openCopy',
    group: 'file',
    labelKey: 'action.file.openCopy',
    shortcuts: ['mod+O'],
    enabled: always,
    perform: () => openDialog({ name: 'open-archive' }),
  },
  {
    id: 'file.saveCopy',
    group: 'file',
    labelKey: 'action.file.saveCopy',
    shortcuts: ['mod+shift+S'],
    enabled: onMap,
    perform: () => openDialog({ name: 'save-archive' }),
  },
  {
    id: 'file.backups',
    group: 'file',
    labelKey: 'action.file.backups',
    enabled: always,
    perform: () => openDialog({ name: 'backups' }),
  },
  {
    id: 'file.language',
    group: 'file',
    labelKey: 'action.file.language',
    enabled: always,
    perform: () =>
      setSettings({ lang: storeApi.getState().settings.lang === 'zh-CN' ? 'en' : 'zh-CN' }),
  },
  {
    id: 'file.theme',
    group: 'file',
    labelKey: 'action.file.theme',
    enabled: always,
    perform: () => {
      const next = THEMES.indexOf(storeApi.getState().settings.theme) + 1;
      setSettings({ theme: THEMES[next % THEMES.length] ?? 'system' });
    },
  },
  {
    id: 'file.settings',
    group: 'file',
    labelKey: 'action.file.settings',
    shortcuts: ['mod+,'],
    enabled: always,
    perform: () => openDialog({ name: 'settings' }),
  },
];
