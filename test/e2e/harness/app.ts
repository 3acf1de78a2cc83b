import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFailed, onTestFinished } from 'vitest';
import { launchChromium } from './chromium.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const cli = join(root, 'electron', 'cli.ts');
const screenshots = join(root, 'out', 'screenshots');

export interface LaunchOptions {
  readonly lang?: 'en' | 'zh-CN';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
  /** Database file to open; a fresh one in a folder of its own otherwise. */
  readonly db?: string;
}

/** The built application in a real browser, its host a real process with a real database file. */
export interface App {
  readonly page: Page;
  readonly db: string;
  /** Problems the page reported: uncaught errors, console errors, policy violations. */
  readonly problems: readonly string[];
  /** Ends the host without warning and starts it anew on the same file. */
  restart(): Promise<void>;
  /** Runs the command line on the same database while the host is stopped. */
  close(): Promise<void>;
}

let shared: Promise<Browser> | null = null;

/** Starts the application; it closes itself when the test ends and leaves a screenshot when the test fails. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  shared ??= launchChromium();
  const browser = await shared;
  const folder = mkdtempSync(join(tmpdir(), 'inroad-e2e-'));
  const db = options.db ?? join(folder, 'inroad.db');
  const problems: string[] = [];
  const context = await browser.newContext({
    locale: options.lang ?? 'en',
    colorScheme: options.theme ?? 'light',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await newPage(context, problems);
  let host = await startHost(db);
  await page.goto(host.url);
  const app: App = {
    page,
    db,
    problems,
    async restart() {
      await stop(host.process, 'SIGKILL');
      host = await startHost(db);
      await page.goto('about:blank');
      await page.goto(host.url);
    },
    async close() {
      await context.close();
      await stop(host.process, 'SIGTERM');
    },
  };
  onTestFailed(async ({ task }) => {
    mkdirSync(screenshots, { recursive: true });
    const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
    console.log(`screenshot: out/screenshots/${name}.png\n${problems.join('\n')}`);
  });
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return app;
}

async function newPage(context: BrowserContext, problems: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return page;
}

/** Runs `inroad serve` and waits for the address it prints. */
async function startHost(db: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [cli, '--db', db, 'serve', '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#t=\S+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`no address within 20 s:\n${output}`)), 20_000).unref();
  });
  return { process: child, url };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
