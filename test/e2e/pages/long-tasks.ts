import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/** How long, in milliseconds, anything may hold the page up. */
export const BAR_MS = 50;

/** The browser's own record of what its threads do, task by task; `tdur` is processor time in microseconds. */
const TASKS = 'disabled-by-default-devtools.timeline';
const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.int(),
      tid: z.int(),
      tdur: z.number().optional(),
      args: z.object({ name: z.string().optional() }).optional(),
    }),
  ),
});
const PAGE_THREAD = 'CrRendererMain';

/** From here on, to the end of the test. */
export async function recordTasks(page: Page): Promise<void> {
  await begin(page);
  onTestFinished(async () => void (await browserOf(page).stopTracing()));
}

/**
 * The longest task of the page since it was asked last, in milliseconds of processor time: by the clock, a task beside
 * browser, host and thread on two cores is mostly waiting for them.
 */
export async function longestTask(page: Page): Promise<number> {
  const { traceEvents } = Trace.parse(JSON.parse(String(await browserOf(page).stopTracing())));
  await begin(page);
  const place = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === PAGE_THREAD)
      .map(place),
  );
  const tasks = traceEvents
    .filter((event) => event.name === 'RunTask' && threads.has(place(event)))
    .map(({ tdur }) => tdur ?? 0);
  if (tasks.length === 0) throw new Error('the browser recorded no task of the page');
  return Math.round(Math.max(...tasks) / 1000);
}

/** Longer than the page waits before it does what can wait. */
const PUT_OFF_MS = 1_000;

/** What the page has put off until it has time is done. */
export async function idle(page: Page): Promise<void> {
  await page.waitForTimeout(PUT_OFF_MS);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
}

async function begin(page: Page): Promise<void> {
  await browserOf(page).startTracing(page, { categories: [TASKS] });
}

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  return browser;
}
