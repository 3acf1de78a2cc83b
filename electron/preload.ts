import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, METHODS, type ShellEvent } from './shell/methods.ts';

const listeners = {
  menu: noListener<string>(),
  file: noListener<{ name: string; data: string }>(),
};

/** All that the page sees of the shell. Arguments and replies travel as JSON text, files as bytes beside it. */
const bridge = {
  platform: process.platform,
  /** Asks the backend; answers with its reply as JSON. `file` is the bytes of the input's `data`, where that is a file. */
  call(method: string, input: unknown, file?: Uint8Array): Promise<string> {
    if (!METHODS.includes(method)) return Promise.reject(new Error('unknown method'));
    if (file === undefined) return send(method, input);
    if (!(file instanceof Uint8Array)) return Promise.reject(new Error('not a file'));
    // As it is: made into text and JSON, a large one would hold the page up.
    return ipcRenderer.invoke(CALL_CHANNEL, method, JSON.stringify(input ?? {}), file);
  },
  /** Puts the native menu bar in place, see `shell/menu-model.ts`. */
  setMenu: (menu: unknown): Promise<string> => send('shell.menu', menu),
  /** An entry of the native menu was chosen; one listener. */
  onMenuAction(listener: (actionId: string) => void): void {
    listeners.menu = listener;
  },
  /** A document was opened from outside the window; one listener. `data` is base64. */
  onOpenFile(listener: (file: { name: string; data: string }) => void): void {
    listeners.file = listener;
    void send('shell.ready', {});
  },
  /** Opens an allowed address outside, after the user has agreed. */
  openExternal: (address: string): Promise<string> => send('shell.openExternal', { address }),
};

function send(method: string, input: unknown): Promise<string> {
  return ipcRenderer.invoke(CALL_CHANNEL, method, JSON.stringify(input ?? {}));
}

function noListener<T>(): (value: T) => void {
  return () => undefined;
}

ipcRenderer.on(EVENT_CHANNEL, (_event, message: ShellEvent) => {
  if (message.kind === 'menu') listeners.menu(message.actionId);
  else listeners.file({ name: message.fileName, data: message.data });
});

contextBridge.exposeInMainWorld('inroad', Object.freeze(bridge));
