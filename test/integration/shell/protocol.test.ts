import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FOREIGN_URLS } from './hostile-urls.ts';
import { startShell } from './start-shell.ts';

async function handler() {
  const shell = await startShell();
  await shell.becomeReady();
  const found = shell.sessions[0]?.protocols.get('app');
  if (found === undefined) throw new Error('no handler for app:');
  // Chromium hands over the address as it stands; a Request of Node would tidy it up first.
  return (url: string, method = 'GET') => found({ url, method } as Request);
}

const TRICKS = [
  '..',
  '.',
  '%2e%2e',
  '%2e',
  '%2f',
  '%5c',
  '\\',
  '%00',
  '\0',
  '%ff',
  '%',
  '//',
  '/',
  ';',
  '?',
  '#',
  '@',
  ':',
  'etc',
  'passwd',
  'index.html',
  'assets',
  'secret.txt',
  'manifest.json',
  '__proto__',
  'constructor',
  'a'.repeat(3_000),
  '华',
];

it('serves the files of the build with type, policy and no sniffing', async () => {
  const serve = await handler();
  for (const [url, type] of [
    ['app://inroad/', 'text/html; charset=utf-8'],
    ['app://inroad/index.html', 'text/html; charset=utf-8'],
    ['app://inroad/assets/app.js', 'text/javascript; charset=utf-8'],
    ['app://inroad/assets/font.woff2', 'font/woff2'],
  ] as const) {
    const response = await serve(url);
    expect([response.status, response.headers.get('content-type')], url).toEqual([200, type]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  const head = await serve('app://inroad/', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('puts the nonce of the policy into the page, a fresh one for each load', async () => {
  const serve = await handler();
  const loads = await Promise.all([serve('app://inroad/'), serve('app://inroad/')]);
  const nonces = loads.map(
    ({ headers }) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
  );
  expect(await loads[0]?.text()).toContain(`content="${nonces[0]}"`);
  expect(nonces[0]).not.toBe(nonces[1]);
});

it('finds nothing under five thousand hostile addresses, never throws, and answers each with the policy', async () => {
  const serve = await handler();
  const known = new Set([
    'app://inroad/',
    'app://inroad/index.html',
    'app://inroad/assets/app.js',
    'app://inroad/assets/font.woff2',
  ]);
  const crafted = fc
    .tuple(
      fc.constantFrom(
        'app://inroad/',
        'app://inroad',
        'app://INROAD/',
        'app://other/',
        'app://u@inroad/',
        'app:/',
        '',
      ),
      fc.array(fc.oneof(fc.constantFrom(...TRICKS), fc.string()), { maxLength: 6 }),
    )
    .map(([base, parts]) => base + parts.join('/'))
    .filter((url) => !known.has(url));
  await fc.assert(
    fc.asyncProperty(crafted, async (url) => {
      const response = await serve(url);
      expect(response.status, url).toBe(404);
      expect(response.headers.get('content-security-policy'), url).toContain("default-src 'none'");
      expect(await response.text()).toBe('');
    }),
    { numRuns: 5_000 },
  );
  for (const url of FOREIGN_URLS) expect((await serve(url)).status, url).toBe(404);
});

it('answers no other method', async () => {
  const serve = await handler();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'get', 'CONNECT', ''])
    expect((await serve('app://inroad/', method)).status, method).toBe(404);
});
