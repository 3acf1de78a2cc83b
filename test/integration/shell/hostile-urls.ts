/** Addresses that are not the application's own page, however much they look like it. */
export const FOREIGN_URLS: readonly string[] = [
  'https://evil.test/',
  'http://127.0.0.1/',
  'http://localhost:8080/',
  'app://host.evil/',
  'app://inroad.evil/',
  'app://inroad.evil.test/index.html',
  'app://xinroad/',
  'app://inroad:80/',
  'app://user@inroad/',
  'app://user:pw@inroad/',
  'app://INROAD/',
  'app:inroad',
  'app:///inroad/',
  'app://',
  'app:',
  'apps://inroad/',
  'xapp://inroad/',
  'app.evil://inroad/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript://inroad/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://inroad/3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'blob:https://evil.test/x',
  'filesystem:app://inroad/temporary/x',
  'file:///etc/passwd',
  'file://inroad/etc/passwd',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://inroad/',
  'ftp://inroad/',
  'smb://inroad/share',
  'ws://inroad/',
  'wss://evil.test/',
  'mailto:a@b.test',
  'tel:+123',
  'ms-settings:',
  'intent://inroad#Intent;scheme=app;end',
  '//evil.test/',
  '//inroad/',
  '/index.html',
  'index.html',
  '',
  ' ',
  '\0',
  'app://inroad\\@evil.test/',
  'https://inroad/',
  'https://app//inroad/',
  'app%3A//inroad/',
  'https://app:inroad@evil.test/',
  ...variants(),
];

function variants(): string[] {
  const hosts = ['evil.test', 'inroad.evil.test', 'xn--inrad-3ua', '127.0.0.1', '[::1]', 'inroad.'];
  const schemes = ['http', 'https', 'app', 'ftp', 'ws', 'custom'];
  const paths = ['/', '/index.html', '/app://inroad/', '?app://inroad/', '#app://inroad/'];
  return schemes.flatMap((scheme) =>
    hosts.flatMap((host) => paths.map((path) => `${scheme}://${host}${path}`)),
  );
}

export const OWN_URLS = ['app://inroad/', 'app://inroad/index.html', 'app://inroad/#x'];
