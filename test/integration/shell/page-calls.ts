import { createClient } from '../../../shared/api/client.ts';
import type { Api } from '../../../shared/api/contract.ts';
import type { Reply } from '../../../shared/api/reply.ts';
import type { Shell } from './start-shell.ts';

const page = { senderFrame: { origin: 'app://inroad', parent: null }, sender: {} };

/** A call of our own page, as its preload script makes it. */
export type Call = (method: string, text: string, ...more: unknown[]) => Promise<Reply>;

/** The way of our own page to the backend: through the real gate and the real process. */
export function pageCalls(shell: Shell): { call: Call; api: Api } {
  const call: Call = async (...args) => {
    const handle = shell.ipc.get('inroad:call');
    if (handle === undefined) throw new Error('no gate');
    return JSON.parse(String(await handle(page, ...args))) as Reply;
  };
  return { call, api: createClient((method, input) => call(method, JSON.stringify(input))) };
}

/** The process that the database is open in just now. */
export function backendOf({ processes }: Shell) {
  const last = processes.at(-1);
  if (last?.pid === undefined) throw new Error('no process');
  const { pid, ended } = last;
  return { pid, ended, signal: (name: NodeJS.Signals) => process.kill(pid, name) };
}
