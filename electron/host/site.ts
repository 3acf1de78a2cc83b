import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { withNonce } from './csp.ts';

/** What the build leaves beside the page: every file of it, relative, with forward slashes. */
const Manifest = z.object({ files: z.array(z.string().regex(/^[A-Za-z0-9._~/-]+$/)) });

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** One file that may be served. */
export interface SiteFile {
  readonly mime: string;
  read(nonce: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Request path -> file. A path that is not a key does not exist; no path is ever put together from a request. */
export type Site = ReadonlyMap<string, SiteFile>;

/** The built page is not there: it has to be built first. */
export class SiteMissing extends Error {}

/**
 * The page's files as a table, from the manifest that the build wrote.
 *
 * @param folder  `dist/renderer`.
 * @throws {SiteMissing} when there is no build; a plain error when the manifest names a type of file nobody expects.
 */
export async function loadSite(folder: string): Promise<Site> {
  const manifest = Manifest.parse(JSON.parse(await readManifest(folder)));
  const site = new Map<string, SiteFile>();
  for (const name of manifest.files) site.set(`/${name}`, siteFile(folder, name));
  const index = site.get('/index.html');
  if (index === undefined) throw new SiteMissing(`${folder} has no index.html`);
  return site.set('/', index);
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'manifest.json'), 'utf8');
  } catch (cause) {
    throw new SiteMissing(`${folder} has no manifest.json`, { cause });
  }
}

function siteFile(folder: string, name: string): SiteFile {
  const mime = MIME[extname(name)];
  if (mime === undefined) throw new Error(`no MIME type for ${name}`);
  const file = join(folder, name);
  if (extname(name) !== '.html') {
    return { mime, read: async () => new Uint8Array(await readFile(file)) };
  }
  return {
    mime,
    read: async (nonce) => new TextEncoder().encode(withNonce(await readFile(file, 'utf8'), nonce)),
  };
}
