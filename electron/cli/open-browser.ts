import { spawn } from 'node:child_process';
import { Launcher } from 'chrome-launcher';
import open from 'open';

/**
 * Opens an address in a window of its own: Chrome or Edge in app mode if there is one, else the system's browser.
 *
 * @returns false where there is no display, or nothing to open it with.
 */
export async function openBrowser(url: string): Promise<boolean> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return false;
  const chrome = chromeIfAny();
  if (chrome !== undefined) return start(chrome, [`--app=${url}`, '--no-first-run']);
  const child = await open(url);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false)).once('spawn', () => resolve(true));
  });
}

function chromeIfAny(): string | undefined {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // Its way to say that no Chrome is installed; the system's browser is next.
    return undefined;
  }
}

function start(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false)).once('spawn', () => resolve(true));
    child.unref();
  });
}
