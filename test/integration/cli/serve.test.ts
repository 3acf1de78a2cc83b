import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { reportError } from '../../../electron/cli/errors.ts';
import { loadSite, SiteMissing } from '../../../electron/host/site.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { legalPost } from '../host/host-fixture.ts';
import { cliOn, ROOT, tempFolder } from './run-cli.ts';

const CLI = join(ROOT, 'electron', 'cli.ts');

/** Needs the built page, which `npm test` has built before. */
function serve(...args: string[]) {
  const data = tempFolder();
  const child = spawn(
    process.execPath,
    [CLI, '--db', join(data, 'x.db'), 'serve', '--no-open', '--json', ...args],
    { env: { ...process.env, XDG_DATA_HOME: data } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function nextLine(child: ChildProcess): Promise<{ url: string; port: number }> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (line) => resolve(JSON.parse(String(line))));
  });
}

it('serves the built page, prints a fresh link for a stale one, and ends with Ctrl-C', async () => {
  const child = serve();
  const { url } = await nextLine(child);
  const { origin, hash } = new URL(url);
  expect((await fetch(origin)).status).toBe(200);
  const code = hash.slice('#t='.length);
  const { token } = await (await legalPost(origin, 'session', { code })).json();
  const list = await legalPost(origin, 'account.list', {}, { 'x-inroad-token': token });
  expect(await list.json()).toEqual({ ok: true, value: { accounts: [] } });
  const again = nextLine(child);
  expect((await legalPost(origin, 'session', { code })).status).toBe(401);
  const fresh = new URL((await again).url);
  expect(fresh.origin).toBe(origin);
  const swapped = await legalPost(origin, 'session', { code: fresh.hash.slice('#t='.length) });
  expect(await swapped.json()).toEqual({ token });
  child.kill('SIGINT');
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
});

it('says that a port is taken', async () => {
  const { port } = await nextLine(serve());
  const second = await cliOn().run(['serve', '--no-open', '--port', String(port), '--json']);
  expect(second.code).toBe(1);
  expect(second.json()).toMatchObject({ error: { code: 'host.port', params: { port } } });
});

it('says that the page has to be built first', async () => {
  await expect(loadSite(tempFolder())).rejects.toBeInstanceOf(SiteMissing);
  const t = translator('en');
  expect(reportError(new AppError('host.not-built'), t)?.message).toContain('npm start');
});
