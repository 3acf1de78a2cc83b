import { BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron';
import { APP_ORIGIN } from './origin.ts';
import { MIN_SIZE, placeWindow, readWindowState, writeWindowState } from './window-state.ts';

/** In memory: nothing of a session stays on disk (RELIABILITY.md 2, item 22). */
export const PARTITION = 'inroad';

export interface WindowOptions {
  /** The bundled preload script. */
  readonly preload: string;
  /** Where the window's place is remembered. */
  readonly stateFile: string;
  /** Developer tools; never in a packaged application. */
  readonly devTools: boolean;
  /** Asks whether to close although the page holds changes that are not stored yet. */
  confirmLeave(window: BrowserWindow): boolean;
}

/** What every window's page may do, said in full although much of it is the default. Source: RELIABILITY.md 2, items 1–4, 9, 18. */
export function webPreferences(
  options: Pick<WindowOptions, 'preload' | 'devTools'>,
): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return Object.freeze({
    preload: options.preload,
    partition: PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    disableBlinkFeatures: 'Auxclick',
    spellcheck: false,
    devTools: options.devTools,
  });
}

/** Opens the window of the application where it was last time. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const state = readWindowState(options.stateFile);
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(state.bounds, workAreas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Inroad',
    show: false,
    webPreferences: webPreferences(options),
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const maximized = window.isMaximized();
    writeWindowState(options.stateFile, { bounds: window.getNormalBounds(), maximized });
  });
  // Preventing this event lets the window close: the page asked to stay because a change is not stored.
  window.webContents.on('will-prevent-unload', (event) => {
    if (options.confirmLeave(window)) event.preventDefault();
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
