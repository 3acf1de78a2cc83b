import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Host, type HostOptions, startHost } from '../../../electron/host/host.ts';
import { type OpenBackend, openBackend } from '../../../electron/host/open-backend.ts';
import { loadSite } from '../../../electron/host/site.ts';
import type { Logger } from '../../../shared/api/logger.ts';

export const INDEX =
  '<!doctype html><meta name="style-nonce" content="__NONCE__"><script type="module" src="/assets/app.js"></script>';

/** A running host on a real database and a small built page, and everything it logged. */
export interface HostFixture {
  readonly host: Host;
  readonly backend: OpenBackend;
  readonly folder: string;
  readonly log: string[];
  readonly authority: string;
  readonly origin: string;
  /** Headers of a legal call, with the run's token. */
  token(): Promise<string>;
  stop(): Promise<void>;
}

export async function startFixture(options: Partial<HostOptions> = {}): Promise<HostFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-host-'));
  const log: string[] = [];
  const note = (event: string, fields?: object) =>
    void log.push(`${event} ${JSON.stringify(fields)}`);
  const logger: Logger = { info: note, warn: note, error: note };
  const backend = openBackend(join(folder, 'inroad.db'), logger);
  const site = await loadSite(writeSite(join(folder, 'site')));
  const host = await startHost({
    handlers: backend.handlers,
    site,
    logger,
    newId: () => randomUUID(),
    ...options,
  });
  const authority = `127.0.0.1:${host.port}`;
  const origin = `http://${authority}`;
  return {
    host,
    backend,
    folder,
    log,
    authority,
    origin,
    async token() {
      const code = new URL(host.newLink()).hash.slice('#t='.length);
      const { token } = await (await legalPost(origin, 'session', { code })).json();
      return token;
    },
    async stop() {
      await host.close();
      backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a browser sends from our own page. */
export function legalPost(
  origin: string,
  route: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${origin}/api/${route}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

export function writeSite(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), INDEX);
  writeFileSync(join(folder, 'assets', 'app.js'), 'export {};\n');
  writeFileSync(join(folder, 'assets', 'font.woff2'), 'wOF2');
  writeFileSync(join(folder, 'secret.txt'), 'in the folder, not in the manifest');
  const files = ['assets/app.js', 'assets/font.woff2', 'index.html'];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files }));
  return folder;
}

/** Hash of everything the backend holds: its accounts and settings, and the database files. */
export function stateOf({ folder }: HostFixture): string {
  const hash = createHash('sha256');
  for (const name of ['inroad.db', 'inroad.db-wal']) {
    hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
