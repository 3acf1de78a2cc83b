import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, type BrowserWindow, ipcMain, Menu, protocol, session, shell } from 'electron';
import { createClient } from '../shared/api/client.ts';
import { streamLogger } from './host/logger.ts';
import { chromiumFolder, defaultDatabaseFile } from './host/paths.ts';
import { loadSite } from './host/site.ts';
import { type Backend, keepBackend } from './shell/backend-keeper.ts';
import { forkBackend } from './shell/backend-link.ts';
import { createDialogs } from './shell/dialogs.ts';
import { openExternalLink } from './shell/external-links.ts';
import { openGate } from './shell/ipc-gate.ts';
import { menuTemplate } from './shell/menu.ts';
import type { MenuModel } from './shell/menu-model.ts';
import { EVENT_CHANNEL, type ShellEvent } from './shell/methods.ts';
import { guardContents } from './shell/navigation.ts';
import { createFileQueue } from './shell/open-file.ts';
import { keepPage } from './shell/page-keeper.ts';
import { denyNetwork, denyPermissions } from './shell/permissions.ts';
import { appScheme, createAppProtocol } from './shell/protocol.ts';
import { shellMethods } from './shell/shell-methods.ts';
import { fileInArguments } from './shell/single-instance.ts';
import { openWindow, PARTITION } from './shell/window.ts';

const logger = streamLogger(process.stderr, 'warn');
const dialogs = createDialogs('en');
const files = createFileQueue(sendToPage, dialogs.tooLarge);
let window: BrowserWindow | null = null;

app.enableSandbox();
app.setPath('userData', chromiumFolder);
protocol.registerSchemesAsPrivileged([appScheme]);
app.on('web-contents-created', (_event, contents) => guardContents(contents));
// What the program itself starts is started again; this tells of Chromium's own processes too.
app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
  logger.error('process.gone', { type, reason, exitCode }),
);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    openFileOf(argv);
    window?.restore();
    window?.focus();
  });
  // macOS; also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFileOf(['', path]);
  });
  openFileOf(process.argv);
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  dialogs.speak(app.getLocale().startsWith('zh') ? 'zh-CN' : 'en');
  // An AppImage adds this switch by itself where the system forbids user namespaces.
  if (app.commandLine.hasSwitch('no-sandbox')) {
    dialogs.noSandbox();
    return app.exit(1);
  }
  try {
    const root = app.getAppPath();
    const site = await loadSite(join(root, 'dist', 'renderer'));
    const backend = await keepBackend({
      start: () => forkBackend(databaseFile(), logger),
      askToRetry: dialogs.askToRetry,
      quit: () => app.quit(),
      logger,
    });
    app.on('will-quit', (event) => {
      event.preventDefault();
      void backend.close().then(() => app.exit(0));
    });
    const pageSession = session.fromPartition(PARTITION, { cache: false });
    denyPermissions(pageSession);
    denyNetwork(pageSession);
    pageSession.protocol.handle(appScheme.scheme, createAppProtocol(site));
    openGate(ipcMain, {
      forward: backend.call,
      shell: methodsFor(backend),
      options: { logger, newId: () => randomUUID() },
    });
    openMainWindow(root);
    app.on('activate', () => {
      if (window === null) openMainWindow(root);
    });
    app.on('window-all-closed', () => app.quit());
  } catch (error) {
    dialogs.failed(error);
    app.exit(1);
  }
}

function openMainWindow(root: string): void {
  window = openWindow({
    preload: join(root, 'dist', 'electron', 'preload.cjs'),
    stateFile: join(chromiumFolder, 'window.json'),
    devTools: !app.isPackaged,
    confirmLeave: dialogs.confirmLeave,
  });
  window.on('closed', () => {
    files.pause();
    window = null;
  });
  keepPage(window, {
    askToReload: dialogs.askToReload,
    askToGiveUp: dialogs.askToGiveUp,
    gone: () => files.pause(),
    quit: () => app.quit(),
    logger,
  });
}

function methodsFor(backend: Backend) {
  const api = createClient(async (method, input) =>
    JSON.parse(await backend.call(method, JSON.stringify(input))),
  );
  return shellMethods({
    pageReady: () => files.ready(),
    async showMenu(model) {
      const { lang } = await api['settings.get']({});
      if (lang !== null) dialogs.speak(lang);
      showMenu(model);
    },
    openExternal: (address) =>
      openExternalLink(address, {
        confirm: async (name) => window !== null && dialogs.confirmLink(window, name),
        open: (target) => shell.openExternal(target),
      }),
  });
}

function showMenu(model: MenuModel): void {
  const { t } = dialogs;
  const template = menuTemplate(model, {
    mac: process.platform === 'darwin',
    editLabels: { cut: t('shell.cut'), copy: t('shell.copy'), paste: t('shell.paste') },
    perform: (actionId) => sendToPage({ kind: 'menu', actionId }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function sendToPage(event: ShellEvent): void {
  window?.webContents.send(EVENT_CHANNEL, event);
}

function openFileOf(argv: readonly string[]): void {
  const file = fileInArguments(argv);
  if (file !== null) files.add(file);
}

/** `--db FILE`, given by whoever starts the program; a second instance's command line has no say in it. */
function databaseFile(): string {
  const args = process.argv.slice(1);
  const { values } = parseArgs({ args, options: { db: { type: 'string' } }, strict: false });
  return typeof values.db === 'string' ? values.db : defaultDatabaseFile;
}
