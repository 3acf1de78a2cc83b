import type { Transport } from '../../shared/api/client.ts';
import { AppError } from '../../shared/api/errors.ts';
import { hasFile, jsonWithFile } from './file-input.ts';

const TOKEN_KEY = 'inroad-token';
const ALIVE_EVERY_MS = 60_000;

/**
 * Calls the loopback host. The one-time code in the address is swapped for a token at once and the fragment
 * cleared; the token stays in this tab's session storage so that a reload goes on working.
 */
export async function httpTransport(): Promise<Transport> {
  const token = (await tokenFromFragment()) ?? sessionStorage.getItem(TOKEN_KEY) ?? '';
  stayAlive(token);
  return async (method, input) => {
    const body = hasFile(input) ? await jsonWithFile(input) : JSON.stringify(input ?? {});
    const response = await post(`/api/${method}`, body, token);
    return response.json();
  };
}

/** Tells the host that a page is open; it ends itself when none has been for a while. */
function stayAlive(token: string): void {
  const tell = () => {
    post('/api/alive', '{}', token).catch((error: unknown) => {
      // The next call that matters reports it; a missed sign of life by itself is nothing to the user.
      if (!(error instanceof AppError)) throw error;
    });
  };
  tell();
  setInterval(tell, ALIVE_EVERY_MS);
}

async function tokenFromFragment(): Promise<string | null> {
  const code = new URLSearchParams(location.hash.slice(1)).get('t');
  if (!code) return null;
  history.replaceState(null, '', location.pathname);
  const response = await post('/api/session', JSON.stringify({ code }), '');
  const reply = (await response.json()) as { token?: unknown };
  if (typeof reply.token !== 'string') return null;
  sessionStorage.setItem(TOKEN_KEY, reply.token);
  return reply.token;
}

async function post(path: string, body: string | Blob, token: string): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-inroad-token': token },
      body,
    });
  } catch (cause) {
    throw new AppError('host.unreachable', {}, { cause });
  }
}
