import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createClient } from '../../../shared/api/client.ts';
import { type HostFixture, INDEX, legalPost, startFixture } from './host-fixture.ts';
import { request, sendRaw } from './raw.ts';

const running: HostFixture[] = [];
const start = async (...args: Parameters<typeof startFixture>) => {
  const fixture = await startFixture(...args);
  running.push(fixture);
  return fixture;
};
afterEach(async () => {
  for (const fixture of running.splice(0)) await fixture.stop();
});

it('serves the page with a nonce of its own for each load, the same in header and page', async () => {
  const { origin } = await start();
  const loads = await Promise.all([fetch(`${origin}/`), fetch(`${origin}/`)]);
  const nonces = await Promise.all(
    loads.map(async (load) => {
      const policy = load.headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(await load.text()).toBe(INDEX.replace('__NONCE__', nonce));
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

it('serves the files of the manifest with their types, to GET and HEAD', async () => {
  const { origin } = await start();
  const script = await fetch(`${origin}/assets/app.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await script.text()).toBe('export {};\n');
  const head = await fetch(`${origin}/assets/font.woff2`, { method: 'HEAD' });
  expect(head.headers.get('content-type')).toBe('font/woff2');
  expect(head.headers.get('content-length')).toBe('4');
  expect(await head.text()).toBe('');
});

it('carries the backend: a client over it creates, lists and meets known errors', async () => {
  const { origin, token } = await start();
  const headers = { 'x-inroad-token': await token() };
  const client = createClient(async (method, input) =>
    (await legalPost(origin, method, input, headers)).json(),
  );
  const { accountId } = await client['account.create']({ name: '华信银行' });
  const { accounts } = await client['account.list']({});
  expect(accounts.map(({ id, name }) => [id, name])).toEqual([[accountId, '华信银行']]);
  await expect(client['account.create']({ name: '华信银行' })).rejects.toMatchObject({
    code: 'account.name-taken',
  });
});

it('swaps a code once, and only within thirty seconds', async () => {
  const { host, origin } = await start();
  const code = new URL(host.newLink()).hash.slice(3);
  expect((await legalPost(origin, 'session', { code })).status).toBe(200);
  const again = await legalPost(origin, 'session', { code });
  expect(again.status).toBe(401);
  expect(await again.json()).toMatchObject({ ok: false, error: { code: 'host.session' } });
});

it('tells whoever started it that a stale link was used, so that a fresh one can be shown', async () => {
  let stale = 0;
  const { origin } = await start({ onStaleLink: () => stale++ });
  await legalPost(origin, 'session', { code: 'used-up' });
  expect(stale).toBe(1);
});

it('puts neither the token nor names into its log', async () => {
  const { origin, token, log } = await start();
  const secret = await token();
  await legalPost(origin, 'account.create', { name: 'Canary Bank' }, { 'x-inroad-token': secret });
  expect(log.join('\n')).toContain('account.create');
  expect(log.join('\n')).not.toMatch(new RegExp(`Canary|${secret}`));
});

it('takes a large update up to its method’s cap, and counts bytes that were not announced', async () => {
  const { origin, token, host, authority } = await start();
  const secret = await token();
  const data = 'A'.repeat(4 * 1024 * 1024);
  const apply = { accountId: 'nobody', update: data, label: '', opportunityId: null };
  const large = await legalPost(origin, 'account.apply', apply, { 'x-inroad-token': secret });
  expect(await large.json()).toMatchObject({ error: { code: 'account.not-found' } });
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
  const flood = request(
    'POST /api/account.create HTTP/1.1',
    [
      `Host: ${authority}`,
      `Origin: ${origin}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      `X-Inroad-Token: ${secret}`,
    ],
    chunk.repeat(17),
  );
  expect((await sendRaw(host.port, flood)).status).toBe(413);
});

it('ends when pages have gone, not before one has come, and not while one tells that it is there', async () => {
  let idle = 0;
  const { origin, token } = await start({ idleMs: 200, onIdle: () => idle++ });
  await sleep(400);
  expect(idle).toBe(0);
  const headers = { 'x-inroad-token': await token() };
  for (let beat = 0; beat < 4; beat++) {
    expect((await legalPost(origin, 'alive', {}, headers)).status).toBe(200);
    await sleep(100);
  }
  expect(idle).toBe(0);
  await sleep(300);
  expect(idle).toBe(1);
});
