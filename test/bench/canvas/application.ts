import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { translator } from '../../../shared/i18n/messages.ts';
import { launchChromium } from '../../e2e/harness/chromium.ts';
import { importChart, startHost } from '../../e2e/harness/host.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import type { Bar } from './bars.ts';

const PEOPLE = 2_000;
const WORDS = 12;
const WORD = 'Marlowe';
const t = translator('en');

/** The whole application on its real host: typing a name on the card and in the panel while every change is saved. */
export async function measureApplication(): Promise<Bar[]> {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-bench-'));
  const db = join(folder, 'bench.db');
  const chart = join(folder, 'chart.csv');
  writeFileSync(chart, generatedChart(PEOPLE));
  await importChart(db, chart, 'Bench');
  const host = await startHost(db);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ locale: 'en', viewport: { width: 1440, height: 900 } });
    await page.goto(host.url);
    await page.locator('tbody td:first-child button').first().click();
    const map = page.getByRole('application', { name: t('canvas.label') });
    await map.focus();
    await page.evaluate(noteKeys);
    await typeOnCards(page);
    const onCard = await page.evaluate(takeKeys);
    await typeInPanel(page);
    const inPanel = await page.evaluate(takeKeys);
    const stored = await page.evaluate(storedMs);
    return [
      bar('keystroke on a card to paint, p95 ms', p95(onCard), 50),
      bar('keystroke in the panel to paint, p95 ms', p95(inPanel), 50),
      bar('stored gaps back, p95 ms', p95(stored), 100),
    ];
  } finally {
    await browser.close();
    await host.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From card to card: each name is written with Enter and saved while the next one is typed. */
async function typeOnCards(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (let word = 0; word < WORDS; word += 1) {
    await page.keyboard.press('F2');
    await page.keyboard.type(`${WORD} ${word}`, { delay: 40 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
  }
  await saved(page);
}

/** In the panel a name is written whenever typing pauses. */
async function typeInPanel(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: t('panel.person.name') }).first();
  await field.focus();
  for (let word = 0; word < WORDS; word += 1) {
    await page.keyboard.type(WORD, { delay: 40 });
    await page.waitForTimeout(450);
  }
  await saved(page);
}

async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(1_500);
}

/** In the page: the browser's own time from each key to the frame that shows it; 8 ms where it reports none. */
function noteKeys(): void {
  performance.clearResourceTimings();
  window.benchKeys = { count: 0, slow: [] };
  const noted = window.benchKeys;
  const slowerThan = { type: 'event', durationThreshold: 16 };
  // Keys that move from card to card are not counted.
  const types = ({ target }: { target: EventTarget | null }) => target instanceof HTMLInputElement;
  window.addEventListener('keydown', (event) => types(event) && noted.count++, { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.name === 'keydown' && types(entry)) noted.slow.push(entry.duration);
  }).observe(slowerThan);
}

function takeKeys(): number[] {
  const noted = window.benchKeys;
  if (!noted || noted.count === 0) throw new Error('no key has been noted');
  const fast = Math.max(0, noted.count - noted.slow.length);
  const all = [...Array<number>(fast).fill(8), ...noted.slow];
  noted.count = 0;
  noted.slow.length = 0;
  return all;
}

/** In the page: from sending a change to having its stored gaps. */
function storedMs(): number[] {
  const calls = performance.getEntriesByType('resource');
  const applied = calls.filter(({ name }) => name.endsWith('account.apply'));
  if (applied.length === 0) throw new Error('nothing was saved');
  return applied.map(({ duration }) => duration);
}

function bar(name: string, ours: number, most: number): Bar {
  return { name, n: PEOPLE, ours, most, because: 'the application on its host' };
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}

declare global {
  interface Window {
    benchKeys?: { count: number; readonly slow: number[] };
  }
}
