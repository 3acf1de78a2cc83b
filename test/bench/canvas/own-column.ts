import { type CDPSession, chromium, type Page } from 'playwright-core';
import type {} from '../../../renderer/bench/bench.ts';
import type { BenchPerson } from '../../../renderer/bench/bench-person.ts';
import { chromiumPath } from '../../e2e/harness/chromium.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import type { Options } from './options.ts';
import type { Cell } from './results.ts';

const VIEW = { width: 1440, height: 900 };
const FRAME_MS = 1000 / 60;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-renderer-backgrounding'];
type Figures = Readonly<Record<string, unknown> & { status: string }>;

/** Our figures without the harness: the same steps at the same places, on generated charts. */
export async function measureOwnColumn(url: string, { sizes, rounds }: Options): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const n of sizes)
      cells.push({ target: 'ours', n, round, phases: await measure(url, people(n)) });
  return cells;
}

async function measure(url: string, chart: readonly BenchPerson[]): Promise<Cell['phases']> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ARGS });
  try {
    const page = await browser.newPage({ viewport: VIEW });
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
    const loadMs = await load(page, chart);
    await page.waitForTimeout(500);
    return {
      load: { status: 'ok', loadMs },
      memory: await memory(page, cdp),
      pan: await pan(page, cdp),
      drag: await drag(page, cdp),
      zoom: await zoom(page, cdp),
      export: { status: 'ok', ms: await exportPng(page) },
    };
  } finally {
    await browser.close();
  }
}

function load(page: Page, chart: readonly BenchPerson[]): Promise<number> {
  return page.evaluate(async (given) => {
    window.bench.prepare(given);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    await window.bench.load();
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, chart);
}

async function memory(page: Page, cdp: CDPSession): Promise<Figures> {
  for (let pass = 0; pass < 2; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
  return {
    status: 'ok',
    heapMB: (await metric(cdp, 'JSHeapUsedSize')) / 2 ** 20,
    elements,
  };
}

async function pan(page: Page, cdp: CDPSession): Promise<Figures> {
  await lookAtMiddle(page, 0.3);
  return steps(page, cdp, 60, 'Space', (i) => page.mouse.move(1100 - i * 10, 450));
}

async function drag(page: Page, cdp: CDPSession): Promise<Figures> {
  const grip = await lookAtMiddle(page, 0.3);
  return steps(page, cdp, 40, null, (i) => page.mouse.move(grip.x + i * 4, grip.y + i * 2));
}

async function zoom(page: Page, cdp: CDPSession): Promise<Figures> {
  await page.evaluate(() => window.bench.fit());
  await page.waitForTimeout(400);
  const deltaY = await page.evaluate(() =>
    window.bench.wheelDelta((1 / window.bench.getViewport().zoom) ** (1 / 30)),
  );
  await page.mouse.move(VIEW.width / 2, VIEW.height / 2);
  return steps(page, cdp, 30, undefined, () => page.mouse.wheel(0, deltaY));
}

/** Plays inputs, one a frame. `held` is the key held with the button, null for the button alone. */
async function steps(
  page: Page,
  cdp: CDPSession,
  count: number,
  held: string | null | undefined,
  act: (step: number) => Promise<void>,
): Promise<Figures> {
  if (held !== undefined) await act(0);
  if (held) await page.locator('[data-canvas]').focus();
  if (held) await page.keyboard.down(held);
  if (held !== undefined) await page.mouse.down();
  await page.evaluate(record);
  const before = await metric(cdp, 'TaskDuration');
  for (let step = 1; step <= count; step += 1) {
    const start = performance.now();
    await act(step);
    await page.waitForTimeout(Math.max(0, FRAME_MS - (performance.now() - start)));
  }
  if (held !== undefined) await page.mouse.up();
  const { frames, longMax } = await page.evaluate(recorded);
  const taskPerStep = ((await metric(cdp, 'TaskDuration')) - before) * (1000 / count);
  if (held) await page.keyboard.up(held);
  const sorted = frames.sort((a, b) => a - b);
  const frameP95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { status: 'ok', taskPerStep, frameP95, longMax };
}

/** The card nearest to the middle of the map in the middle of the window; where it can be taken hold of. */
function lookAtMiddle(page: Page, scale: number): Promise<{ x: number; y: number }> {
  return page.evaluate(async (zoom) => {
    const cards = window.bench.nodes();
    const card = cards.toSorted((a, b) => a.x - b.x)[cards.length >> 1];
    if (!card) throw new Error('no card');
    const [x, y] = [card.x + card.w / 2, card.y + card.h / 2];
    window.bench.setViewport({ x: innerWidth / 2 - x * zoom, y: innerHeight / 2 - y * zoom, zoom });
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { x: innerWidth / 2 - card.w * zoom * 0.2, y: innerHeight / 2 };
  }, scale);
}

function exportPng(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    await window.bench.exportPng();
    return performance.now() - start;
  });
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

/** In the page: notes frames and long tasks from here on. */
function record(): void {
  const noted = { frames: [] as number[], longMax: 0, last: performance.now() };
  window.benchRecord = noted;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longMax = Math.max(noted.longMax, duration);
  }).observe({ type: 'longtask' });
  function frame(now: number): void {
    noted.frames.push(now - noted.last);
    noted.last = now;
    if (window.benchRecord === noted) requestAnimationFrame(frame);
  }
  requestAnimationFrame(frame);
}

async function recorded(): Promise<{ frames: number[]; longMax: number }> {
  for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  const { frames, longMax } = window.benchRecord ?? { frames: [], longMax: 0 };
  window.benchRecord = undefined;
  return { frames: frames.slice(1), longMax };
}

function people(n: number): BenchPerson[] {
  const [, ...rows] = generatedChart(n).split('\n');
  return rows.map((row, i) => {
    const [id = '', name = '', title = '', department = '', manager = ''] = row.split(',');
    const layer = i === 0 || i > 30 ? (i === 0 ? 'decision' : 'operational') : 'management';
    const buyingRole = i % 9 === 0 ? 'end user' : null;
    return { id, name, title, department, managerId: manager || null, layer, buyingRole };
  });
}

declare global {
  interface Window {
    benchRecord?: { frames: number[]; longMax: number; last: number } | undefined;
  }
}
