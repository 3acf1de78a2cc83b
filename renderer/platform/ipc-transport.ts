import type { Transport } from '../../shared/api/client.ts';
import { hasFile } from './file-input.ts';

/** What preload exposes to the page. */
export interface Bridge {
  /** `file` is the bytes of the input's `data`, where that is a file. */
  call(method: string, input: unknown, file?: Uint8Array): Promise<unknown>;
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
  return async (method, input) => {
    if (!hasFile(input)) return bridge.call(method, input);
    const { data, ...fields } = input;
    return bridge.call(method, fields, new Uint8Array(await data.arrayBuffer()));
  };
}
