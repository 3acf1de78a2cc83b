import { expect, test } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { MapPage } from '../pages/map-page.ts';
import { NINE, NINE_CHART } from '../pages/nine-people.ts';

async function nineOn(app: App): Promise<MapPage> {
  const map = await (await AccountsPage.reach(app)).open('Acme');
  await map.shows(Object.keys(NINE));
  return map;
}

test('a card dragged into another lane changes its layer, in one step of undo', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { t } = app;
  const map = await nineOn(app);

  const drag = await (await map.grab('Finn Ost')).toLane('management', 160);
  await drag.says(t('canvas.drop.lane', { layer: t('scene.lane.management') }));
  await drag.drop();
  await eventually(() => map.layerOf('Finn Ost')).toBe('management');

  await map.undoButton.click();
  await eventually(() => map.layerOf('Finn Ost')).toBe('operational');
});

test('a card dropped on somebody reports to them', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { t } = app;
  const map = await nineOn(app);

  const drag = await (await map.grab('Finn Ost')).over('Dov Rey');
  await drag.says(t('canvas.drop.manager', { name: 'Dov Rey' }));
  await drag.drop();
  await eventually(() => map.managerOf('Finn Ost')).toBe('Dov Rey');
  expect(await map.layerOf('Finn Ost')).toBe('operational');

  await map.undoButton.click();
  await eventually(() => map.managerOf('Finn Ost')).toBe(null);
});

test('a card dropped on its own report is refused with the reason, and returns', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { t } = app;
  const map = await nineOn(app);
  const before = await map.boxOf('Ada Lang');
  const undo = await map.undoButton.getAttribute('aria-label');

  const drag = await (await map.grab('Ada Lang')).over('Gil Ohm');
  await drag.says(t('canvas.drop.loop', { name: 'Gil Ohm' }));
  await drag.drop();
  const reason = t('refusal.person.manager.loop', { name: 'Ada Lang', manager: 'Gil Ohm' });
  await app.page.getByRole('alert').filter({ hasText: reason }).waitFor();

  expect(await map.managerOf('Ada Lang')).toBe(null);
  expect(await map.boxOf('Ada Lang')).toEqual(before);
  expect(await map.undoButton.getAttribute('aria-label')).toBe(undo);
});

test('Escape during a drag puts everything back', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const map = await nineOn(app);
  const before = await map.boxOf('Finn Ost');
  const undo = await map.undoButton.getAttribute('aria-label');

  const drag = await (await map.grab('Finn Ost')).toLane('management', 160);
  await app.page.keyboard.press('Escape');
  await drag.drop();

  expect(await map.layerOf('Finn Ost')).toBe('operational');
  expect(await map.boxOf('Finn Ost')).toEqual(before);
  expect(await map.undoButton.getAttribute('aria-label')).toBe(undo);
});

test('lines are drawn from the handles of a card: a report, and a tie of a kind', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await nineOn(app);

  await map.select('Eva Sol');
  await map.connect('Eva Sol', 'report', 'Finn Ost');
  await eventually(() => map.managerOf('Finn Ost')).toBe('Eva Sol');

  await map.select('Ben Kurz');
  await map.connect('Ben Kurz', 'tie', 'Ada Lang');
  await page.getByRole('menuitem', { name: t('domain.tie.allies') }).click();
  await map.inspector.show();
  await map.select('Ben Kurz');
  await map.inspector.panel
    .getByRole('button', { name: t('panel.ties.out.allies', { name: 'Ada Lang' }) })
    .waitFor();

  await map.undoButton.click();
  await eventually(() => map.inspector.panel.getByText(t('panel.ties.empty')).isVisible()).toBe(
    true,
  );
});

test('a line that would run in a circle is refused', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await nineOn(app);

  await map.select('Ivo Lund');
  await map.connect('Ivo Lund', 'report', 'Hana Wu');
  const reason = t('refusal.person.manager.loop', { name: 'Hana Wu', manager: 'Ivo Lund' });
  await page.getByRole('alert').filter({ hasText: reason }).waitFor();
  expect(await map.managerOf('Hana Wu')).toBe('Cleo Marsh');
});

test('deleting asks only when reports would be left', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await nineOn(app);
  const question = page.getByRole('dialog', { name: t('dialog.deletePeople.title') });

  await map.select('Finn Ost');
  await page.keyboard.press('Delete');
  await eventually(() => map.card('Finn Ost').count()).toBe(0);
  expect(await question.count()).toBe(0);

  await map.select('Cleo Marsh');
  await page.keyboard.press('Delete');
  await question.waitFor();
  expect(await question.innerText()).toContain('Gil Ohm, Hana Wu');
  await question.getByRole('button', { name: t('ui.cancel') }).click();
  await question.waitFor({ state: 'hidden' });
  expect(await map.card('Cleo Marsh').count()).toBe(1);

  await map.focus();
  await page.keyboard.press('Delete');
  await question.getByLabel(t('dialog.deletePeople.promote')).check();
  await question.getByRole('button', { name: t('dialog.deletePeople.submit') }).click();
  await eventually(() => map.card('Cleo Marsh').count()).toBe(0);
  expect(await map.managerOf('Gil Ohm')).toBe('Ada Lang');

  await map.undoButton.click();
  await eventually(() => map.managerOf('Gil Ohm')).toBe('Cleo Marsh');
});

test('several are selected with Shift and with a box, and changed as one step', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await nineOn(app);
  await map.inspector.show();
  const several = (n: number) => map.inspector.panel.getByText(t('panel.several.title', { n }));

  await map.select('Ada Lang');
  await map.select('Ben Kurz', { add: true });
  await several(2).waitFor();
  await map.select('Ben Kurz', { add: true });
  await eventually(() => map.inspector.name.inputValue()).toBe('Ada Lang');

  await map.selectNobody();
  await page.getByRole('heading', { name: t('panel.howTo.title') }).waitFor();
  const [first, last] = [await map.boxOf('Cleo Marsh'), await map.boxOf('Eva Sol')];
  await map.marquee(
    { x: first.x - 12, y: first.y + 10 },
    { x: last.x + last.width - 20, y: last.y + last.height - 10 },
  );
  await several(3).waitFor();
  await page.keyboard.press('2');
  for (const name of ['Cleo Marsh', 'Dov Rey', 'Eva Sol'])
    await eventually(() => map.influencesOf(name)).toEqual(['user']);

  await map.undoButton.click();
  for (const name of ['Cleo Marsh', 'Dov Rey', 'Eva Sol'])
    await eventually(() => map.influencesOf(name)).toEqual([]);
});

test('the menu of a card offers what can be done with it', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { t } = app;
  const map = await nineOn(app);

  const menu = await map.openContextMenu('Dov Rey');
  await menu.getByRole('menuitem', { name: t('action.person.addReport') }).click();
  await map.typeName('Jo Pine');
  expect(await map.managerOf('Jo Pine')).toBe('Dov Rey');
});

test('a name is changed in place by double click', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const map = await nineOn(app);
  await map.rename('Ivo Lund', '伊沃·伦德');
  expect(await map.card('Ivo Lund').count()).toBe(0);
  expect(await map.managerOf('伊沃·伦德')).toBe(NINE['Ivo Lund']?.manager);
});

test('tidying takes back what was placed by hand', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await nineOn(app);
  const before = await map.boxOf('Gil Ohm');
  await (await (await map.grab('Gil Ohm')).by(-60, 90)).drop();
  await eventually(() => map.undoButton.getAttribute('aria-label')).toBe(
    t('view.map.undo', { step: t('command.person.move') }),
  );
  expect((await map.boxOf('Gil Ohm')).y).toBeGreaterThan(before.y + 40);

  await page.getByRole('button', { name: t('action.view.tidy') }).click();
  await eventually(async () =>
    Math.round((await map.boxOf('Gil Ohm')).y - (await map.boxOf('Hana Wu')).y),
  ).toBe(0);
});

test('a tie is selected by a click on its curve and deleted with a key', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await nineOn(app);
  await map.select('Dov Rey');
  await map.connect('Dov Rey', 'tie', 'Eva Sol');
  await page.getByRole('menuitem', { name: t('domain.tie.conflicts') }).click();
  await map.inspector.show();
  await map.selectNobody();

  await map.clickTie('Dov Rey', 'Eva Sol');
  await map.inspector.panel.getByRole('button', { name: t('panel.ties.deleteThis') }).waitFor();
  await page.keyboard.press('Delete');
  await eventually(() => map.undoButton.getAttribute('aria-label')).toBe(
    t('view.map.undo', { step: t('command.tie.delete') }),
  );
});

test('the view is moved by dragging, by the wheel and on the overview', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await nineOn(app);
  const before = await map.boxOf('Ada Lang');

  const empty = await map.placeInLane('management', 160);
  await page.mouse.move(empty.x, empty.y);
  await page.mouse.down();
  await page.mouse.move(empty.x - 40, empty.y + 60, { steps: 4 });
  await page.mouse.up();
  const dragged = await map.boxOf('Ada Lang');
  expect(Math.round(dragged.x - before.x)).toBe(-40);
  expect(Math.round(dragged.y - before.y)).toBe(60);

  // A little: names can still be read, so that cards are still elements.
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 80);
  await page.keyboard.up('Control');
  await eventually(async () => (await map.boxOf('Ada Lang')).width).toBeLessThan(dragged.width);

  const small = await map.boxOf('Ada Lang');
  const overview = await page.getByRole('img', { name: t('canvas.minimap') }).boundingBox();
  await page.mouse.click((overview?.x ?? 0) + 20, (overview?.y ?? 0) + 20);
  await eventually(async () => (await map.boxOf('Ada Lang')).x).toBeGreaterThan(small.x + 50);

  await map.pressTool('view.fit');
  await eventually(async () => Math.round((await map.boxOf('Ada Lang')).x)).toBe(
    Math.round(before.x),
  );
});

test('a card that is too small to read is dragged like any other', async () => {
  const app = await launchApp();
  const { page } = app;
  const map = await MapPage.opened(app);
  await map.top.find('曹磊');
  await map.pressTool('view.fit');
  await eventually(async () => (await map.boxOf('曹磊')).width).toBeLessThan(120);
  await (await (await map.grab('曹磊')).toLane('management', 40)).drop();
  await eventually(() => map.layerOf('曹磊')).toBe('management');
  await page.keyboard.press('Control+z');
  await eventually(() => map.layerOf('曹磊')).toBe('operational');
  await map.saved();
});
