import { join } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../shared/api/errors.ts';
import { type Host, startHost } from '../host/host.ts';
import { portFolder } from '../host/paths.ts';
import { rootFolder } from '../host/root.ts';
import { loadSite, type Site, SiteMissing } from '../host/site.ts';
import type { Cli, Run } from './cli.ts';
import { openBrowser } from './open-browser.ts';
import { numberFrom } from './options.ts';

const FRESH_LINK_EVERY_MS = 5_000;

interface ServeOptions {
  readonly port: number;
  readonly open: boolean;
}

export function addServe(program: Command, run: Run): void {
  program
    .command('serve')
    .description('open Inroad in a browser window, served on this machine only; Ctrl-C ends it')
    .option(
      '--port <n>',
      'port to listen on; a free one if not given',
      numberFrom(0, 65_535, true),
      0,
    )
    .option('--no-open', 'print the address and open no browser')
    .action(run((cli, options: ServeOptions) => serve(cli, options)));
}

/** Serves until it is told to stop, or until the last page of a browser it opened has been gone for a while. */
async function serve(cli: Cli, { port, open }: ServeOptions): Promise<null> {
  const { t } = cli;
  if (process.getuid?.() === 0) cli.progress(t('cli.as-root'));
  const site = await builtSite();
  const stopped = Promise.withResolvers<void>();
  let lastLink = -FRESH_LINK_EVERY_MS;
  const host = await listen(cli, site, port, {
    onStaleLink: () => {
      // Whoever asks again and again gets one link, not a full terminal.
      if (performance.now() - lastLink < FRESH_LINK_EVERY_MS) return;
      lastLink = performance.now();
      printLink(cli, host, 'cli.fresh-link');
    },
    ...(open ? { onIdle: stopped.resolve } : {}),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => stopped.resolve());
  }
  const opened = open && (await openBrowser(host.newLink()));
  if (opened) cli.progress(t('cli.browser-opened'));
  printLink(cli, host, 'cli.link');
  await stopped.promise;
  await host.close();
  return null;
}

function printLink(cli: Cli, host: Host, key: 'cli.link' | 'cli.fresh-link'): void {
  const url = host.newLink();
  cli.print({ value: { url, port: host.port }, text: cli.t(key, { url }) });
}

async function listen(
  cli: Cli,
  site: Site,
  port: number,
  events: { readonly onIdle?: () => void; readonly onStaleLink: () => void },
): Promise<Host> {
  const { handlers, options } = cli.backend;
  try {
    return await startHost({ handlers, ...options, site, port, portFolder, ...events });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
    throw new AppError('host.port', { port }, { cause });
  }
}

async function builtSite(): Promise<Site> {
  try {
    return await loadSite(join(rootFolder, 'dist', 'renderer'));
  } catch (cause) {
    if (!(cause instanceof SiteMissing)) throw cause;
    throw new AppError('host.not-built', {}, { cause });
  }
}
