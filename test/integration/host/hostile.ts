import { request } from './raw.ts';

/** Where the attack is aimed. */
export interface Target {
  readonly authority: string;
  readonly port: number;
  /** The real token, for attacks that got hold of everything but one thing. */
  readonly token: string;
}

/** A way to attack: its name, and the bytes of the request. Every one of them must be refused. */
export type Attack = readonly [name: string, bytes: (target: Target) => Buffer];

const BODY = '{"name":"Hacked"}';

function legalHeaders({ authority, token }: Target, body = BODY): Record<string, string> {
  return {
    Host: authority,
    Origin: `http://${authority}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Inroad-Token': token,
  };
}

/** A call that would be legal, with headers put in place (null takes one away), extra lines, another target or body. */
function call(
  change:
    | Readonly<Record<string, string | null>>
    | ((target: Target) => Record<string, string | null>),
  more: {
    extra?: (target: Target) => string[];
    line?: string;
    body?: string;
  } = {},
) {
  return (target: Target): Buffer => {
    const { line = 'POST /api/account.create HTTP/1.1', body = BODY } = more;
    const changed = typeof change === 'function' ? change(target) : change;
    const headers = Object.entries({ ...legalHeaders(target, body), ...changed })
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${value}`);
    return request(line, [...headers, ...(more.extra?.(target) ?? [])], body);
  };
}

function get(target: string, host?: (t: Target) => string, extra: string[] = []) {
  return (t: Target): Buffer =>
    request(`GET ${target} HTTP/1.1`, [`Host: ${host ? host(t) : t.authority}`, ...extra]);
}

const hosts: Attack[] = (
  [
    ['another name (DNS rebinding)', ({ port }) => `evil.test:${port}`],
    ['localhost', ({ port }) => `localhost:${port}`],
    ['0.0.0.0', ({ port }) => `0.0.0.0:${port}`],
    ['[::1]', ({ port }) => `[::1]:${port}`],
    ['trailing dot', ({ port }) => `127.0.0.1.:${port}`],
    ['no port', () => '127.0.0.1'],
    ['another port', ({ port }) => `127.0.0.1:${port + 1}`],
    ['decimal address', ({ port }) => `2130706433:${port}`],
    ['short address', ({ port }) => `127.1:${port}`],
    ['octal address', ({ port }) => `0177.0.0.1:${port}`],
    ['hex address', ({ port }) => `0x7f.0.0.1:${port}`],
    ['port with zeros', ({ port }) => `127.0.0.1:0${port}`],
    ['userinfo', ({ port }) => `x@127.0.0.1:${port}`],
    ['prefix of a longer name', ({ port }) => `127.0.0.1:${port}.evil.test`],
    ['upper case', ({ port }) => `LOCALHOST:${port}`],
    ['empty', () => ''],
    ['list', ({ authority }) => `${authority}, evil.test`],
    ['full width', ({ port }) => `１２７.0.0.1:${port}`],
    ['mapped IPv6', ({ port }) => `[::ffff:127.0.0.1]:${port}`],
    ['scheme', ({ authority }) => `http://${authority}`],
  ] as const satisfies readonly (readonly [string, (t: Target) => string])[]
).flatMap(([name, host]): Attack[] => [
  [`Host: ${name}, page`, get('/', host)],
  [`Host: ${name}, call`, call((target) => ({ Host: host(target) }))],
]);

const targets: Attack[] = [
  'http://evil.test/',
  'http://127.0.0.1/',
  '/../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%2e%2e%2fsecret.txt',
  '/..%5c..%5csecret.txt',
  '/%5c..%5csecret.txt',
  '/%00',
  '/index.html%00.js',
  '/%ff',
  '/%',
  '/%E0%A4%A',
  '/secret.txt',
  '/manifest.json',
  '/assets/',
  '/assets',
  '/assets/../index.html',
  '/./index.html',
  '//index.html',
  '//evil.test/a',
  '///etc/passwd',
  '/index.html?x=1',
  '/?x=1',
  '/index.html#x',
  '/index.html;x',
  '/INDEX.HTML',
  '/index.html/',
  '/__proto__',
  '/constructor',
  '/toString',
  '/node_modules/electron/index.js',
  '/package.json',
  '/.git/config',
  '/@fs/etc/passwd',
  '/inroad.db',
  '/~root',
  '*',
  'index.html',
  '\\index.html',
  '/a\\..\\index.html',
  `/${'a'.repeat(5_000)}`,
  `/${'a/'.repeat(300)}`,
].map((target): Attack => [`target ${target.slice(0, 40)}`, get(target)]);

const getsOnApi: Attack[] = ['account.list', 'session', 'alive', 'settings.get', ''].map(
  (route): Attack => [
    `GET /api/${route}`,
    (target) =>
      request(`GET /api/${route} HTTP/1.1`, [
        `Host: ${target.authority}`,
        `X-Inroad-Token: ${target.token}`,
        'Sec-Fetch-Site: same-origin',
      ]),
  ],
);

const methods: Attack[] = [
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'SEARCH',
  'PURGE',
].map(
  (method): Attack => [
    `method ${method}`,
    call({}, { line: `${method} /api/account.create HTTP/1.1` }),
  ],
);

const origins: Attack[] = [
  null,
  'null',
  '',
  'http://evil.test',
  'http://localhost:80',
  'https://127.0.0.1',
  'http://127.0.0.1',
  'HTTP://127.0.0.1',
  'file://',
  'app://inroad',
  'chrome-extension://abc',
].map((origin): Attack => [`Origin ${JSON.stringify(origin)}`, call({ Origin: origin })]);

const sites: Attack[] = [
  null,
  '',
  'cross-site',
  'same-site',
  'none',
  'Same-Origin',
  'same-origin, x',
].map((site): Attack => [`Sec-Fetch-Site ${site}`, call({ 'Sec-Fetch-Site': site })]);

const types: Attack[] = [
  null,
  '',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json, text/plain',
  'text/plain; application/json',
  'application/jsonp',
  'application/csp-report',
].map((type): Attack => [`Content-Type ${type}`, call({ 'Content-Type': type })]);

const TOKENS: readonly (readonly [string, (target: Target) => string | null])[] = [
  ['none', () => null],
  ['empty', () => ''],
  ['wrong', () => 'A'.repeat(43)],
  ['prefix', ({ token }) => token.slice(0, 20)],
  ['all but the last', ({ token }) => token.slice(0, -1)],
  ['longer', ({ token }) => `${token}A`],
  ['upper case', ({ token }) => token.toUpperCase()],
  ['as a list', ({ token }) => `${token}, ${token}`],
  ['quoted', ({ token }) => `"${token}"`],
  ['very long', () => 'A'.repeat(8_000)],
];
const tokens = TOKENS.map(
  ([name, token]): Attack => [
    `token ${name}`,
    call((target) => ({ 'X-Inroad-Token': token(target) })),
  ],
);

const cookies: Attack[] = [
  [
    'token as a cookie',
    call({ 'X-Inroad-Token': null }, { extra: ({ token }) => [`Cookie: x-inroad-token=${token}`] }),
  ],
  [
    'token as bearer',
    call({ 'X-Inroad-Token': null }, { extra: ({ token }) => [`Authorization: Bearer ${token}`] }),
  ],
];

const DOUBLED: readonly (readonly [string, (target: Target) => string])[] = [
  ['Host', ({ authority }) => `Host: ${authority}`],
  ['Host, the other first', () => 'Host: evil.test'],
  ['Origin', () => 'Origin: http://evil.test'],
  ['Content-Type', () => 'Content-Type: text/plain'],
  ['Content-Length', () => 'Content-Length: 17'],
  ['other Content-Length', () => 'Content-Length: 5'],
  ['Sec-Fetch-Site', () => 'Sec-Fetch-Site: cross-site'],
  ['X-Inroad-Token', () => 'X-Inroad-Token: x'],
  ['Host behind many headers', () => `${'a:\r\n'.repeat(2_500)}Host: evil.test`],
];
const doubled = DOUBLED.map(
  ([name, line]): Attack => [`twice ${name}`, call({}, { extra: (target) => [line(target)] })],
);

const framing: Attack[] = [
  ['HTTP/1.0 without Host', () => request('GET / HTTP/1.0', [])],
  ['HTTP/1.0 with Host', ({ authority }) => request('GET / HTTP/1.0', [`Host: ${authority}`])],
  ['HTTP/0.9', () => Buffer.from('GET /\r\n')],
  ['HTTP/2 preface', () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
  ['HTTP/1.1 without Host', () => request('GET / HTTP/1.1', [])],
  ['TLS hello', () => Buffer.from('160301020001000001fc0303', 'hex')],
  ['garbage', () => Buffer.from('\0\0\0\0\xff\xff\r\n\r\n', 'latin1')],
  ['bare line feeds', ({ authority }) => Buffer.from(`GET / HTTP/1.1\nHost: ${authority}\n\n`)],
  ['space before colon', ({ authority }) => request('GET / HTTP/1.1', [`Host : ${authority}`])],
  [
    'folded header',
    ({ authority }) => request('GET / HTTP/1.1', [`Host: ${authority}`, 'X: a', ' b']),
  ],
  [
    'NUL in a header',
    ({ authority }) => request('GET / HTTP/1.1', [`Host: ${authority}`, 'X: a\0b']),
  ],
  [
    'headers over the limit',
    ({ authority }) =>
      request('GET / HTTP/1.1', [`Host: ${authority}`, `X: ${'a'.repeat(20_000)}`]),
  ],
  [
    'length and chunks at once',
    call({ 'Transfer-Encoding': 'chunked' }, { body: `11\r\n${BODY}\r\n0\r\n\r\n` }),
  ],
  [
    'unknown transfer coding',
    call({ 'Content-Length': null, 'Transfer-Encoding': 'gzip, chunked' }),
  ],
  ['chunked twice', call({ 'Content-Length': null, 'Transfer-Encoding': 'chunked, chunked' })],
  [
    'broken chunk',
    call({ 'Content-Length': null, 'Transfer-Encoding': 'chunked' }, { body: 'zz\r\n' }),
  ],
  ['negative length', call({ 'Content-Length': '-1' })],
  ['length with a sign', call({ 'Content-Length': '+17' })],
  ['huge length', call({ 'Content-Length': '99999999999999999999' })],
  ['length over the cap', call({ 'Content-Length': String(2 * 1024 * 1024) })],
  ['compressed body', call({ 'Content-Encoding': 'gzip' })],
  ['Expect', call({ Expect: '100-continue' })],
  ['unknown Expect', call({ Expect: 'coffee' })],
  [
    'body on GET',
    ({ authority }) => request('GET / HTTP/1.1', [`Host: ${authority}`, 'Content-Length: 2'], '{}'),
  ],
  [
    'chunked GET',
    ({ authority }) =>
      request('GET / HTTP/1.1', [`Host: ${authority}`, 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
  ],
  ['CONNECT', ({ authority }) => request('CONNECT evil.test:443 HTTP/1.1', [`Host: ${authority}`])],
  [
    'WebSocket',
    ({ authority }) =>
      request('GET / HTTP/1.1', [
        `Host: ${authority}`,
        `Origin: http://${authority}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ]),
  ],
  [
    'HTTP/2 upgrade',
    ({ authority }) =>
      request('GET / HTTP/1.1', [
        `Host: ${authority}`,
        'Connection: Upgrade, HTTP2-Settings',
        'Upgrade: h2c',
        'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA',
      ]),
  ],
];

const crossSiteGets: Attack[] = ['cross-site', 'same-site', 'nonsense'].map(
  (site): Attack => [`page asked for by ${site}`, get('/', undefined, [`Sec-Fetch-Site: ${site}`])],
);

const bodies: Attack[] = [
  ['no JSON', 'name=Hacked'],
  ['half JSON', '{"name":"Hack'],
  ['two values', '{"name":"a"}{"name":"b"}'],
  ['empty', ''],
  ['null', 'null'],
  ['array', '["Hacked"]'],
  ['prototype', '{"__proto__":{"name":"Hacked"}}'],
  ['unknown key', '{"name":"Hacked","admin":true}'],
  ['wrong type', '{"name":{"$gt":""}}'],
  ['long name', `{"name":"${'x'.repeat(300)}"}`],
  ['deep', `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
].map(([name = '', body = '']): Attack => [`body ${name}`, call({}, { body })]);

const binaryBodies: Attack[] = [
  [
    'body not UTF-8',
    (target) => {
      const body = Buffer.from('{"name":"\xff\xfe"}', 'latin1');
      const headers = { ...legalHeaders(target), 'Content-Length': String(body.length) };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      return request('POST /api/account.create HTTP/1.1', lines, body);
    },
  ],
];

const routes: Attack[] = [
  '/api/',
  '/api/nothing',
  '/api/account.create/',
  '/api//account.create',
  '/api/Account.create',
  '/api/__proto__',
  '/api/constructor',
  '/api/toString',
  '/api/account.create?x',
  '/api/account%2ecreate',
  '/API/account.create',
  '/account.create',
  '/',
  '/index.html',
  '/api/../api/account.create',
].map((path): Attack => [`POST ${path}`, call({}, { line: `POST ${path} HTTP/1.1` })]);

const handOver: Attack[] = [
  ['wrong code', '{"code":"AAAA"}'],
  ['no code', '{}'],
  ['code of another type', '{"code":["a"]}'],
  ['more than a code', '{"code":"a","x":1}'],
  ['long code', `{"code":"${'a'.repeat(900)}"}`],
  ['body over its cap', `{"code":"${'a'.repeat(5_000)}"}`],
].map(
  ([name = '', body = '']): Attack => [
    `hand-over: ${name}`,
    call({ 'X-Inroad-Token': null }, { line: 'POST /api/session HTTP/1.1', body }),
  ],
);

export const ATTACKS: readonly Attack[] = [
  ...hosts,
  ...targets,
  ...getsOnApi,
  ...methods,
  ...origins,
  ...sites,
  ...types,
  ...tokens,
  ...cookies,
  ...doubled,
  ...framing,
  ...crossSiteGets,
  ...bodies,
  ...binaryBodies,
  ...routes,
  ...handOver,
];
