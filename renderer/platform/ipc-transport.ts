import type { Transport } from '../../shared/api/client.ts';
import { hasFile } from './file-input.ts';

/** What preload exposes to the page. */
export interface Bridge {
  /** Answers with JSON. `file` is the bytes of the input's `data`, where that is a file. */
  call(method: string, input: unknown, file?: Uint8Array): Promise<string>;
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
    if (!hasFile(input)) return JSON.parse(await bridge.call(method, input));
    const { data, ...fields } = input;
    const bytes = new Uint8Array(await data.arrayBuffer());
    return JSON.parse(await bridge.call(method, fields, bytes));
  };
}
