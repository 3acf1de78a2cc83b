import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import type { Logger } from '../../shared/api/logger.ts';
import { createBackOff } from './back-off.ts';

export interface PageKeeperOptions {
  /** Asks whether to load the page once more although it has ended several times. */
  askToReload(): Promise<boolean>;
  /** Asks whether to load a page anew that does not respond; `over` tells that it does again. */
  askToGiveUp(window: BrowserWindow, over: AbortSignal): Promise<boolean>;
  /** The page has ended and hears nothing until it is there again. */
  gone(): void;
  quit(): void;
  readonly logger: Logger;
}

/** Loads a window's page again when its process has ended, and lets the user end one that hangs. */
export function keepPage(window: BrowserWindow, options: PageKeeperOptions): void {
  const { askToReload, askToGiveUp, gone, quit, logger } = options;
  const backOff = createBackOff();
  const { webContents } = window;
  let isAsking = false;

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    logger.error('page.gone', { reason, exitCode });
    gone();
    void reload();
  });
  window.on('unresponsive', () => {
    if (!isAsking) void giveUp();
  });

  async function reload(): Promise<void> {
    const delay = backOff.next();
    if (delay !== null) await sleep(delay);
    else if (await askToReload()) backOff.reset();
    else return quit();
    if (!window.isDestroyed()) webContents.reload();
  }

  async function giveUp(): Promise<void> {
    isAsking = true;
    const over = new AbortController();
    window.once('responsive', () => over.abort());
    const isOver = await askToGiveUp(window, over.signal);
    isAsking = false;
    // `render-process-gone` follows.
    if (isOver && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
  }
}
