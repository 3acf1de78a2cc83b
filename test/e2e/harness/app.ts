import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { type Lang, type Translate, translator } from '../../../shared/i18n/messages.ts';
import { launchChromium } from './chromium.ts';
import { checkDatabase, importChart, root, startHost } from './host.ts';

const screenshots = join(root, 'out', 'screenshots');
const PATIENCE_MS = 10_000;

export interface LaunchOptions {
  readonly lang?: Lang;
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
  /** An account that is there already, from a chart as CSV. Without one the application begins with its sample. */
  readonly chart?: { readonly account: string; readonly csv: string };
}

/** The built application in a real browser, its host a real process with a real database file. */
export interface App {
  readonly page: Page;
  /** The texts of the language it was launched in. */
  readonly t: Translate;
  readonly lang: Lang;
  /** Kills the host without warning, starts it anew on the same file, and opens the page again. */
  restart(): Promise<void>;
  /** The browser writes to its console that a request was refused; here that is what is tested. */
  expectRefusal(): void;
  /** Loads the page again, as the browser's button does. */
  reload(): Promise<void>;
}

let shared: Promise<Browser> | null = null;

afterAll(async () => {
  await (await shared)?.close();
  shared = null;
});

/**
 * Starts the application on a database of its own. When the test ends it closes, the page must have reported no
 * problem, and `inroad check` must find nothing in the database; a test that failed leaves a screenshot.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  shared ??= launchChromium();
  const browser = await shared;
  const { lang = 'en', theme = 'light', viewport = { width: 1440, height: 900 } } = options;
  const folder = mkdtempSync(join(tmpdir(), 'inroad-e2e-'));
  const db = join(folder, 'inroad.db');
  const problems = new Problems();
  const context = await browser.newContext({
    locale: lang,
    colorScheme: theme,
    viewport,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await newPage(context, problems);
  if (options.chart) {
    const file = join(folder, 'chart.csv');
    writeFileSync(file, options.chart.csv);
    await importChart(db, file, options.chart.account);
  }
  let host = await startHost(db);

  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepScreenshot(page, task.name);
    await context.close();
    await host.stop('SIGTERM');
    const check = await checkDatabase(db);
    rmSync(folder, { recursive: true, force: true });
    expect(problems.found, 'problems the page has reported').toEqual([]);
    expect(check, 'inroad check').toMatchObject({ ok: true, problems: [] });
  });

  await page.goto(host.url);
  return {
    page,
    lang,
    t: translator(lang),
    async restart() {
      problems.hostIsGone = true;
      await host.stop('SIGKILL');
      host = await startHost(db);
      await page.goto('about:blank');
      problems.hostIsGone = false;
      await page.goto(host.url);
    },
    expectRefusal() {
      problems.refusals = true;
    },
    async reload() {
      await page.reload();
    },
  };
}

/** What must never happen on the page: uncaught errors, console errors, violations of the content policy. */
class Problems {
  readonly found: string[] = [];
  /** While nobody answers, requests fail and the browser says so. */
  hostIsGone = false;
  /** While the backend is expected to refuse a request. */
  refusals = false;

  add(problem: string): void {
    if (this.refusals && problem.includes('the server responded with a status of 422')) return;
    if (this.hostIsGone && problem.includes('net::ERR_')) return;
    this.found.push(problem);
  }
}

async function newPage(context: BrowserContext, problems: Problems): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.add(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.add(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return page;
}

async function keepScreenshot(page: Page, testName: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  const name = testName.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
  console.log(`screenshot: out/screenshots/${name}.png`);
}
