import type { Transport } from '../../shared/api/client.ts';

/** What preload exposes to the page. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>;
  setMenu(menu: unknown): Promise<unknown>;
  onMenuAction(listener: (actionId: string) => void): void;
  onOpenFile(listener: (file: { name: string; data: string }) => void): void;
}

declare global {
  interface Window {
    readonly inroad?: Bridge;
  }
}

export function ipcTransport(bridge: Bridge): Transport {
  return (method, input) => bridge.call(method, input);
}
