import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Handlers } from '../../shared/api/contract.ts';
import { dispatch } from '../../shared/api/dispatch.ts';
import type { Logger } from '../../shared/api/logger.ts';
import { refuse, sendFile, sendJson, sendReply } from './answer.ts';
import { BodyRefused, readJson } from './body.ts';
import { type GateRules, judge, type Verdict } from './gate.ts';
import { createLifeWatch, type LifeWatch } from './life-watch.ts';
import { maxBytesOf } from './max-bytes.ts';
import { writePortFile } from './port-file.ts';
import { createSessions, type Sessions } from './sessions.ts';
import type { Site } from './site.ts';

const ADDRESS = '127.0.0.1';
const SwapRequest = z.strictObject({ code: z.string().max(200) });
const SWAP_MAX_BYTES = 1024;

export interface HostOptions {
  readonly handlers: Handlers;
  /** The page, see `loadSite`. */
  readonly site: Site;
  readonly logger: Logger;
  readonly newId: () => string;
  /** 0 or absent: a random free port. */
  readonly port?: number;
  /** Folder of the port file, made 0700. Absent: none is written. */
  readonly portFolder?: string;
  /** Milliseconds without a sign of life of any page before `onIdle`; counts from the first sign. */
  readonly idleMs?: number;
  readonly onIdle?: () => void;
  /** Somebody opened the page with a link that is used up or too old: a fresh one may be shown to the user. */
  readonly onStaleLink?: () => void;
}

export interface Host {
  readonly port: number;
  /** Address with a one-time code in its fragment; good once, for 30 seconds. */
  newLink(): string;
  /** Ends what is being answered, then every connection, within two seconds. */
  close(): Promise<void>;
}

/**
 * Serves the page and the backend on 127.0.0.1 to browser windows of this user.
 * Every rule of RELIABILITY.md 2b holds here or in `gate.ts`.
 *
 * @throws When the port is taken or the port file's folder is not ours.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { onIdle = () => undefined, idleMs = 30 * 60_000 } = options;
  const sessions = createSessions();
  const life = createLifeWatch(idleMs, onIdle);
  const server = boundedServer();
  server.listen(options.port ?? 0, ADDRESS);
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const { port } = server.address() as AddressInfo;
  const authority = `${ADDRESS}:${port}`;
  const rules: GateRules = { authority, site: options.site, holdsToken: sessions.holdsToken };
  const face: Face = { options, sessions, life };
  server.on('request', (request, response) => void serve(face, rules, request, response));
  const removePortFile = options.portFolder && writePortFile(options.portFolder, port);

  return {
    port,
    newLink: () => `http://${authority}/#t=${sessions.newCode()}`,
    async close() {
      life.stop();
      if (removePortFile) removePortFile();
      await closeServer(server);
    },
  };
}

interface Face {
  readonly options: HostOptions;
  readonly sessions: Sessions;
  readonly life: LifeWatch;
}

/** Node's own limits, all of them tighter than its defaults (RELIABILITY.md 2b). */
function boundedServer(): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    insecureHTTPParser: false,
    // The gate says so itself, with the headers that every answer carries.
    requireHostHeader: false,
    headersTimeout: 5_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
  });
  server.maxConnections = 32;
  for (const event of ['upgrade', 'connect']) server.on(event, (_, socket) => socket.destroy());
  for (const event of ['checkContinue', 'checkExpectation'] as const) {
    server.on(event, (_, response) => refuse(response, 417));
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Browsers connect ahead of need: an answer to a request that never came would be taken for that of the next one.
    const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    if (late || !socket.writable) return socket.destroy();
    return socket.end(
      'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
      () => socket.destroy(),
    );
  });
  return server;
}

async function serve(
  face: Face,
  rules: GateRules,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { logger } = face.options;
  const verdict = judge(
    {
      method: request.method ?? '',
      target: request.url ?? '',
      httpVersion: request.httpVersion,
      rawHeaders: request.rawHeaders,
    },
    rules,
  );
  try {
    await act(face, rules, verdict, request, response);
  } catch (error) {
    if (error instanceof BodyRefused && !response.headersSent)
      return refuse(response, error.status);
    if (!request.aborted) logger.error('host.failed', { route: verdict.kind, name: nameOf(error) });
    if (response.headersSent) response.destroy();
    else refuse(response, 500);
  }
}

async function act(
  { options, sessions, life }: Face,
  rules: GateRules,
  verdict: Verdict,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (verdict.kind) {
    case 'destroy':
      return void request.socket.destroy();
    case 'refuse':
      return refuse(response, verdict.status);
    case 'file': {
      const file = rules.site.get(verdict.path);
      return file === undefined ? refuse(response, 404) : sendFile(request, response, file);
    }
    case 'session': {
      const body = SwapRequest.safeParse(await readJson(request, SWAP_MAX_BYTES));
      if (!body.success) return refuse(response, 400);
      const token = sessions.swap(body.data.code);
      if (token !== null) return sendJson(response, 200, { token });
      options.onStaleLink?.();
      return refuse(response, 401);
    }
    case 'alive':
      await readJson(request, SWAP_MAX_BYTES);
      life.seen();
      return sendJson(response, 200, { ok: true, value: {} });
    case 'call': {
      const { method } = verdict;
      const input = await readJson(request, maxBytesOf(method));
      const reply = await dispatch(options.handlers, method, input, options);
      options.logger.info('host.call', { method, ok: reply.ok });
      return sendReply(response, reply);
    }
    default:
      return verdict satisfies never;
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(force);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
