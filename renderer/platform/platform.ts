import type { Transport } from '../../shared/api/client.ts';
import { httpTransport } from './http-transport.ts';
import { ipcTransport } from './ipc-transport.ts';

/** What the page needs from the program around it; nothing else in the renderer knows whether that is Electron or a browser. */
export interface Platform {
  readonly kind: 'electron' | 'browser';
  /** Takes inputs of the contract, and such with a file as their `data` (see `file-input.ts`). */
  readonly transport: Transport;
  /** Sends the menu to the native menu bar, where there is one. */
  setMenu(menu: unknown): void;
  /** An action the native menu asks for. */
  onMenuAction(listener: (actionId: string) => void): void;
  /** A document that the system opens with us; `data` is base64. */
  onOpenFile(listener: (file: { name: string; data: string }) => void): void;
}

/** Finds out where the page runs and connects it to its backend. */
export async function connectPlatform(): Promise<Platform> {
  const bridge = window.inroad;
  if (bridge) {
    return {
      kind: 'electron',
      transport: ipcTransport(bridge),
      setMenu: (menu) => void bridge.setMenu(menu),
      onMenuAction: (listener) => bridge.onMenuAction(listener),
      onOpenFile: (listener) => bridge.onOpenFile(listener),
    };
  }
  return {
    kind: 'browser',
    transport: await httpTransport(),
    setMenu: () => undefined,
    onMenuAction: () => undefined,
    onOpenFile: () => undefined,
  };
}
