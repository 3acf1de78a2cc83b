import type { Page } from 'playwright-core';

/** How long, in milliseconds, anything may hold the page up. */
export const BAR_MS = 50;
/** A task counts by the clock: beside browser, host and thread on two cores, half of it is waiting. */
export const LOADED = 2;

/** From here on; what is shorter than 50 ms is no long task to the browser. */
export async function recordLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks?.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** The longest since it was asked last, in milliseconds; 0 when none was long. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const found = window.longTasks;
    if (!found) throw new Error('nothing was recorded');
    window.longTasks = [];
    return Math.max(0, ...found);
  });
}

/** Longer than the page waits before it does what can wait. */
const PUT_OFF_MS = 1_000;

/** What the page has put off until it has time is done. */
export async function idle(page: Page): Promise<void> {
  await page.waitForTimeout(PUT_OFF_MS);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
}

declare global {
  interface Window {
    longTasks?: number[];
  }
}
