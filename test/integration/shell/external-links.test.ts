import fc from 'fast-check';
import { expect, it } from 'vitest';
import { externalTarget, openExternalLink } from '../../../electron/shell/external-links.ts';
import { startShell } from './start-shell.ts';

const HOSTS = ['docs.inroad.test'];
const HOSTILE = [
  'http://docs.inroad.test/',
  'https://docs.inroad.test.evil.test/',
  'https://evil.test/?docs.inroad.test',
  'https://docs.inroad.test@evil.test/',
  'https://user:pw@docs.inroad.test/',
  'https://docs.inroad.test:8443/',
  'https://docs.inroad.test\\@evil.test/',
  'https://docs.іnroad.test/',
  'https://xn--docs-inroad.test/',
  'https://docs.inroad.test\n.evil.test/',
  ' https://docs.inroad.test/',
  'https:\\\\docs.inroad.test/',
  'file:///etc/passwd',
  'file://docs.inroad.test/share',
  'smb://docs.inroad.test/share',
  '\\\\docs.inroad.test\\share',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:{}',
  'search-ms:query=x',
  'vbscript:msgbox(1)',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://docs.inroad.test/1',
  'app://inroad/',
  'ssh://docs.inroad.test',
  'tel:123',
  'mailto:a@b.test?subject=x&attach=/etc/passwd',
  'mailto:a@b.test%0abcc:c@d.test',
  'mailto:a@b.test,c@d.test',
  'mailto:',
  'mailto:a',
  `mailto:${'a'.repeat(3_000)}@b.test`,
  'mailto:"x"@b.test',
  '',
  'docs.inroad.test',
];

it('opens no hostile address', async () => {
  const opened: string[] = [];
  const opener = {
    confirm: async () => true,
    open: async (address: string) => void opened.push(address),
  };
  for (const address of HOSTILE)
    expect(await openExternalLink(address, opener, HOSTS), address).toBe(false);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.constantFrom(...HOSTILE)),
      fc.string(),
      async (address, tail) => {
        await openExternalLink(address + tail, opener, []);
      },
    ),
    { numRuns: 2_000 },
  );
  expect(opened.filter((address) => !address.startsWith('mailto:'))).toEqual([]);
});

it('opens a listed page and a plain mail address', () => {
  expect(externalTarget('https://docs.inroad.test/a?b=c#d', HOSTS)?.href).toBe(
    'https://docs.inroad.test/a?b=c#d',
  );
  expect(externalTarget('mailto:li.na@client.example')?.href).toBe('mailto:li.na@client.example');
});

it.each([
  [0, ['mailto:li.na@client.example']],
  [1, []],
])('shows where a link leads and obeys the answer %i', async (answer, wanted) => {
  const shell = await startShell({ answer });
  await shell.becomeReady();
  const call = shell.ipc.get('inroad:call');
  const event = { senderFrame: { origin: 'app://inroad', parent: null } };
  await call?.(event, 'shell.openExternal', '{"address":"mailto:li.na@client.example"}');
  expect(shell.opened).toEqual(wanted);
  expect(JSON.stringify(shell.boxes)).toContain('li.na@client.example');
  await call?.(event, 'shell.openExternal', '{"address":"https://evil.test/"}');
  expect([shell.opened, shell.boxes.length]).toEqual([wanted, 1]);
});
