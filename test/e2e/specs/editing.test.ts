import { expect, test } from 'vitest';
import { chartBytes, hasCharts } from '../../fixtures/shared-data.ts';
import { type App, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { type Cast, EDITS, show } from '../pages/edits.ts';
import { MapPage } from '../pages/map-page.ts';
import { storedRecords } from '../pages/stored-records.ts';

test('every edit of the sample is undone to the same document', async () => {
  const app = await launchApp();
  const map = await MapPage.opened(app);
  await everyEdit(map, { upper: '吴倩', lower: '高翔', leaf: '曹磊' });
});

test('every edit of a chart of 259 people is undone to the same document', async () => {
  if (!hasCharts) {
    console.log('not run: the real organization charts are not there');
    return;
  }
  const csv = new TextDecoder('windows-1252').decode(chartBytes('home-office-2013-09-senior.csv'));
  const app = await launchApp({ chart: { account: 'Home Office', csv } });
  const map = await openChart(app);
  await everyEdit(map, { upper: 'Simon King', lower: 'Simon Wren', leaf: 'Head of News' });
}, 240_000);

test('the view follows a drag to the edge, and cards snap to others', async () => {
  const app = await launchApp();
  const map = await MapPage.opened(app);
  await show(map, '吴倩');
  const before = await panned(map);
  await map.grab('吴倩');
  const canvas = await map.canvas.boundingBox();
  const { y } = await map.gripOf('吴倩');
  await app.page.mouse.move((canvas?.x ?? 0) + 6, y, { steps: 4 });
  await eventually(() => panned(map)).toBeGreaterThan(before + 60);
  await app.page.keyboard.press('Escape');
  await app.page.mouse.up();

  await show(map, '吴倩');
  const drag = await map.grab('吴倩');
  await drag.by(3, 14);
  await eventually(() => map.canvas.locator('svg line').count()).toBeGreaterThan(0);
  await app.page.keyboard.press('Escape');
  await drag.drop();
});

/** How far the map has been moved to the right, px. */
async function panned(map: MapPage): Promise<number> {
  const style = await map.canvas.locator('.react-flow__viewport').getAttribute('style');
  return Number(/translate\((-?[\d.]+)px/.exec(style ?? '')?.[1]);
}

async function openChart(app: App): Promise<MapPage> {
  return (await AccountsPage.reach(app)).open('Home Office');
}

async function everyEdit(map: MapPage, cast: Cast): Promise<void> {
  for (const { name, steps, perform } of EDITS) {
    await show(map, cast.upper);
    const before = await storedRecords(map.page);
    await perform(map, cast);
    await map.saved();
    if (steps === 1)
      expect(await storedRecords(map.page), `${name} changes something`).not.toEqual(before);
    await map.focus();
    for (let step = 0; step < steps; step++) await map.page.keyboard.press('Control+z');
    await map.saved();
    expect(await storedRecords(map.page), `${name} is undone in ${steps}`).toEqual(before);
  }
}
