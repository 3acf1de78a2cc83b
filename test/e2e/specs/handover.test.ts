import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { differenceOf } from '../pages/difference.ts';
import { MapPage } from '../pages/map-page.ts';

/** The frame of a card that is selected lies outside of this. */
const INSET = 3;
const CARDS = 4;

/** The sample at 100 %. */
async function sampleAtRest(app: App): Promise<MapPage> {
  const map = await MapPage.opened(app);
  await map.focus();
  await app.page.keyboard.press('Control+Digit0');
  await map.canvas.getByRole('article').first().waitFor();
  await rests(app.page);
  return map;
}

/** The view rests, and the pointer is over nothing. */
async function rests(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
}

/** Where the cards are that nothing covers. */
async function boxesInSight(map: MapPage) {
  const articles = await map.canvas.getByRole('article').all();
  const boxes = await Promise.all(articles.map((article) => article.boundingBox()));
  const view = await map.canvas.boundingBox();
  if (!view) throw new Error('no map');
  return boxes
    .filter((box) => box !== null)
    .filter(({ x, y, width, height }) => {
      const beside = x > view.x + 140 && x + width < view.x + view.width - 60;
      return beside && y > view.y + 60 && y + height < view.y + view.height - 160;
    });
}

/** Lifts a card and puts it back without letting go: now the page draws it, where the painter did. */
async function liftOnTheSpot(page: Page, box: { x: number; y: number; height: number }) {
  const [x, y] = [box.x + 40, box.y + box.height - 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Without alignment with other cards, whose guides would be drawn over the card.
  await page.keyboard.down('Control');
  await page.mouse.move(x + 30, y + 20, { steps: 3 });
  await page.mouse.move(x, y, { steps: 3 });
  await page.locator('[data-canvas][data-gesture="drag"]').waitFor();
  // A lifted card lets the map shine through a little.
  const lifted = page.locator('[data-canvas] [data-lifted]');
  await lifted.evaluate((cards: HTMLElement) => cards.style.setProperty('opacity', '1'));
}

async function putBack(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.up('Control');
  await page.mouse.up();
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('a card looks the same, whether the painter or the page draws it', async () => {
    const app = await launchApp({ theme });
    const { page } = app;
    const map = await sampleAtRest(app);
    const boxes = await boxesInSight(map);
    expect(boxes.length).toBeGreaterThanOrEqual(CARDS);
    for (const box of boxes.slice(0, CARDS)) {
      const clip = {
        x: box.x + INSET,
        y: box.y + INSET,
        width: box.width - 2 * INSET,
        height: box.height - 2 * INSET,
      };
      const painted = await page.screenshot({ clip });
      await liftOnTheSpot(page, box);
      const drawn = await page.screenshot({ clip });
      await putBack(page);
      await map.selectNobodyBy('Escape');
      await rests(page);
      const { mean, far } = await differenceOf(page, painted, drawn);
      expect(mean, 'mean difference').toBeLessThan(0.2);
      expect(far, 'share of pixels that differ').toBeLessThan(0.001);
    }
  });

  test('mounting cards changes no pixel of the map', async () => {
    const app = await launchApp({ theme });
    const { page } = app;
    const map = await sampleAtRest(app);
    const mounted = await map.canvas.screenshot();
    const nodes = page.locator('[data-canvas] .react-flow__nodes');
    expect(await nodes.getByRole('article').count()).toBeGreaterThan(0);
    await nodes.evaluate((element: HTMLElement) => element.style.setProperty('display', 'none'));
    const painted = await map.canvas.screenshot();
    expect(await differenceOf(page, mounted, painted)).toEqual({ mean: 0, far: 0 });
  });
});
