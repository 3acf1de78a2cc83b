import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import {
  chooseFromMenu,
  command,
  entered,
  pickOption,
  pickPerson,
  tabTo,
  tabToRadio,
  watchPointer,
} from '../pages/keyboard-only.ts';
import { MapPage } from '../pages/map-page.ts';
import { NINE, NINE_CHART } from '../pages/nine-people.ts';
import { storedRecords } from '../pages/stored-records.ts';

/** The map of nine people; when the test ends no pointer may have been used. */
async function nine() {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Acme');
  await map.shows(Object.keys(NINE));
  const pointerEvents = await watchPointer(page);
  onTestFinished(async () => expect(await pointerEvents(), 'presses of a pointer').toBe(0));
  return {
    app,
    page,
    t,
    map,
    keyboard: page.keyboard,
    /** Finds somebody with the search of the toolbar, then goes back to the map. */
    async goTo(name: string) {
      await map.focus();
      await tabTo(page, t('view.search.label'), 'Shift+Tab');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await map.focus();
    },
  };
}

test('1 an account is made, 2 a chart is drawn, 3 influences are tagged', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const { keyboard } = page;
  await MapPage.opened(app);
  const pointerEvents = await watchPointer(page);
  await keyboard.press('Control+Shift+O');
  await page.getByRole('heading', { name: t('view.accounts.title'), exact: true }).waitFor();
  await tabTo(page, t('view.accounts.create'));
  await keyboard.press('Enter');
  await entered(page.getByRole('dialog', { name: t('view.accounts.create') }));
  await keyboard.type('Globex');
  await keyboard.press('Enter');
  const map = await MapPage.opened(app, 'Globex');

  await tabTo(page, t('canvas.label'));
  await map.addByKey('n', 'Gil Ohm');
  await map.addByKey('Control+Enter', 'Cleo Marsh');
  await map.addByKey('Enter', 'Dov Rey');
  await map.addByKey('Tab', 'Hana Wu');
  expect(await map.managerOf('Gil Ohm')).toBe('Cleo Marsh');
  expect(await map.managerOf('Hana Wu')).toBe('Dov Rey');

  await keyboard.press('2');
  await keyboard.press('4');
  await eventually(() => map.influencesOf('Hana Wu')).toEqual(['user', 'coach']);
  expect(await pointerEvents()).toBe(0);
});

test('4 coach status and 5 layer are chosen from the menu of a card', async () => {
  const { map, page, keyboard, t, goTo } = await nine();
  await goTo('Gil Ohm');
  await keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: t('canvas.menu.label') }).waitFor();
  await chooseFromMenu(page, t('canvas.menu.coach'));
  await keyboard.press('ArrowRight');
  await chooseFromMenu(page, t('domain.coach.developing'));
  await keyboard.press('Enter');
  await eventually(() => map.influencesOf('Gil Ohm')).toEqual(['coach']);
  expect(await map.description('Gil Ohm')).toContain(t('domain.coach.developing'));

  await eventually(() => hasFocus(map)).toBe(true);
  await keyboard.press('ContextMenu');
  await page.getByRole('menu', { name: t('canvas.menu.label') }).waitFor();
  await chooseFromMenu(page, t('canvas.menu.layer'));
  await keyboard.press('ArrowRight');
  await chooseFromMenu(page, t('scene.lane.management'));
  await keyboard.press('Enter');
  await eventually(() => map.layerOf('Gil Ohm')).toBe('management');
});

test('6 somebody gets another manager, 7 a tie is drawn and changed', async () => {
  const { map, page, keyboard, t, goTo } = await nine();
  await goTo('Finn Ost');
  await keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await entered(dialog);
  await tabTo(page, t('dialog.connect.to'));
  await pickPerson(page, 'Dov Rey');
  await tabTo(page, t('dialog.connect.submit'));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await eventually(() => map.managerOf('Finn Ost')).toBe('Dov Rey');

  await map.focus();
  await keyboard.press('c');
  await entered(dialog);
  await tabTo(page, t('dialog.connect.how'));
  await keyboard.press('Enter');
  await pickOption(page, t('dialog.connect.allies', { name: 'Finn Ost' }));
  await tabTo(page, t('dialog.connect.to'));
  await pickPerson(page, 'Eva Sol');
  await tabTo(page, t('dialog.connect.submit'));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await map.saved();
  const { ties, people } = await storedRecords(page);
  const [tie, ...others] = Object.values(ties);
  expect(others).toEqual([]);
  expect(tie?.kind).toBe('allies');
  expect([people[tie?.fromId ?? '']?.name, people[tie?.toId ?? '']?.name].sort()).toEqual([
    'Eva Sol',
    'Finn Ost',
  ]);
});

test('8 several are selected and moved, 9 peers change their order', async () => {
  const { map, page, keyboard, goTo } = await nine();
  await goTo('Cleo Marsh');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Alt+ArrowDown');
  await map.saved();
  const { people } = await storedRecords(page);
  const placed = Object.values(people).filter(({ position }) => position !== null);
  expect(placed.map(({ name }) => name).sort()).toEqual(['Cleo Marsh', 'Dov Rey']);
  await keyboard.press('Control+z');

  await goTo('Eva Sol');
  await keyboard.press('Alt+Shift+ArrowLeft');
  await keyboard.press('Escape');
  await goTo('Cleo Marsh');
  await keyboard.press('ArrowRight');
  await eventually(() => current(map)).toMatch(/^Eva Sol/);
});

test('10 a branch is copied and pasted, 11 people are deleted, 12 and everything is undone', async () => {
  const { map, page, keyboard, t, goTo } = await nine();
  const before = await storedRecords(page);
  await goTo('Cleo Marsh');
  await command(page, t('view.palette.open'), t('action.view.selectBranch'));
  await map.focus();
  await keyboard.press('Control+c');
  await goTo('Eva Sol');
  await keyboard.press('Control+v');
  await eventually(async () => Object.keys((await storedRecords(page)).people).length).toBe(13);
  const pasted = Object.values((await storedRecords(page)).people);
  const copies = pasted.filter(({ id }) => !before.people[id]);
  expect(copies.map(({ name }) => name).sort()).toEqual([
    'Cleo Marsh',
    'Gil Ohm',
    'Hana Wu',
    'Ivo Lund',
  ]);

  await goTo('Finn Ost');
  await keyboard.press('Delete');
  await eventually(() => map.card('Finn Ost').count()).toBe(0);
  await goTo('Dov Rey');
  await keyboard.press('Control+x');
  await eventually(() => map.card('Dov Rey').count()).toBe(0);
  for (let step = 0; step < 3; step++) await keyboard.press('Control+z');
  await map.saved();
  expect(await storedRecords(page)).toEqual(before);
});

test('13 a gap leads to its person, 14 and is waived with a reason', async () => {
  const { map, page, keyboard, t, goTo } = await nine();
  await goTo('Ada Lang');
  await keyboard.press('1');
  await eventually(() => map.influencesOf('Ada Lang')).toEqual(['economic']);
  await deselect(map);
  await keyboard.press('Control+Shift+G');
  await map.saved();
  const about = map.gaps.panel.getByRole('article').filter({ hasText: 'Ada Lang' }).first();
  await about.waitFor();
  const title = (await about.getByRole('button').first().innerText()).trim();
  await tabTo(page, title);
  await tabTo(page, 'Ada Lang');
  await keyboard.press('Enter');
  await eventually(() => current(map)).toMatch(/^Ada Lang/);

  await map.focus();
  await deselect(map);
  await tabTo(page, title);
  await keyboard.press('Enter');
  await tabTo(page, t('panel.gaps.waive'));
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('dialog.waive.title') });
  await entered(dialog);
  const reason = dialog.getByRole('textbox', { name: t('dialog.waive.reason') });
  await eventually(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
  await keyboard.type('Known to the board.');
  await eventually(() => reason.inputValue()).toBe('Known to the board.');
  await tabTo(page, t('panel.gaps.waive'));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await map.saved();
  const { waivers } = await storedRecords(page);
  expect(Object.values(waivers).map(({ reason }) => reason)).toEqual(['Known to the board.']);
});

test('15 the map is exported, 16 and a chart imported', async () => {
  const { map, page, keyboard, t } = await nine();
  await map.focus();
  await keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: t('dialog.export.title') });
  await entered(dialog);
  const format = dialog.getByRole('radiogroup', { name: t('dialog.export.format') });
  await format.getByRole('radio').first().waitFor({ state: 'attached' });
  await tabToRadio(page, t('dialog.export.format'));
  for (let step = 0; step < 9; step++) {
    if ((await format.getByRole('radio', { checked: true }).inputValue()) === 'json') break;
    await keyboard.press('ArrowRight');
  }
  await tabTo(page, t('dialog.export.submit'));
  const saving = page.waitForEvent('download');
  await keyboard.press('Enter');
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(file.people).toHaveLength(9);
  await dialog.waitFor({ state: 'hidden' });

  await map.focus();
  await keyboard.press('Control+i');
  const wizard = page.getByRole('dialog', { name: t('import.title') });
  await entered(wizard);
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, t('import.choose'));
  await keyboard.press('Enter');
  const csv = 'Id,Name,Layer,Manager\nx1,Jo Pine,operational,\n';
  await (await choosing).setFiles({
    name: 'more.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await wizard.getByRole('tab', { name: t('import.tab.people') }).waitFor();
  const [run = ''] = t('import.run', { rows: '\0' }).split('\0');
  await tabTo(page, run.trim());
  await keyboard.press('Enter');
  await wizard.getByRole('heading', { name: t('import.done') }).waitFor();
  await keyboard.press('Escape');
  await eventually(async () => Object.keys((await storedRecords(page)).people).length).toBe(10);
});

test('17 a branch is folded, 18 shown alone, 19 the layout switched; fold and layout are remembered', async () => {
  const { app, map, page, keyboard, t, goTo } = await nine();
  await goTo('Cleo Marsh');
  await keyboard.press('Control+.');
  await eventually(() => map.card('Ivo Lund').count()).toBe(0);
  expect(await map.card('Gil Ohm').count()).toBe(0);
  const chip = t('canvas.branch.folded', { people: 3, gaps: 0 }).split('3')[0] ?? '';
  await map.card('Cleo Marsh').getByRole('button', { name: chip }).waitFor();

  await goTo('Hana Wu');
  await eventually(() => current(map)).toMatch(/^Hana Wu/);
  await map.card('Ivo Lund').waitFor();

  await keyboard.press('f');
  await map.shows(['Ada Lang', 'Cleo Marsh', 'Hana Wu', 'Ivo Lund']);
  await page.getByText(t('canvas.branch.only', { name: 'Hana Wu' })).waitFor();
  await keyboard.press('Shift+F');
  await map.shows(Object.keys(NINE));

  await goTo('Cleo Marsh');
  await keyboard.press('Control+.');
  await eventually(() => map.card('Ivo Lund').count()).toBe(0);
  await tabToRadio(page, t('view.map.layout'), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  const title = map.canvas.getByRole('listitem').filter({ hasText: t('domain.function.finance') });
  await title.waitFor();
  await goTo('Dov Rey');
  await keyboard.press('Alt+ArrowLeft');
  await eventually(async () => {
    const { people } = await storedRecords(page);
    return Object.values(people).find(({ name }) => name === 'Dov Rey')?.function;
  }).toBe('other');

  await app.reload();
  await title.waitFor();
  expect(await map.card('Ivo Lund').count()).toBe(0);
});

test('20 another opportunity, 21 language and 22 theme are chosen', async () => {
  const { map, page, keyboard, t } = await nine();
  await map.focus();
  await tabTo(page, t('domain.term.opportunity'), 'Shift+Tab');
  await keyboard.press('Enter');
  await chooseFromMenu(page, t('view.map.addOpportunity'));
  await keyboard.press('Enter');
  await entered(page.getByRole('dialog'));
  await keyboard.type('Second sale');
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /Second sale/ }).waitFor();

  await map.focus();
  await command(page, t('view.palette.open'), t('action.file.theme'));
  await eventually(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(
    'light',
  );
  await command(page, t('view.palette.open'), t('action.file.theme'));
  await eventually(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(
    'dark',
  );
  await command(page, t('view.palette.open'), t('action.file.language'));
  await map.in('zh-CN').canvas.waitFor();
});

test('23 the outline finds people by typing, 24 single keys can be turned off', async () => {
  const { map, page, keyboard, t } = await nine();
  await map.focus();
  await tabTo(page, t('view.map.outline'), 'Shift+Tab');
  await keyboard.press('Enter');
  const tree = page.getByRole('tree', { name: t('view.outline.title') });
  await tree.waitFor();
  await tabTo(page, t('view.outline.title'));
  await keyboard.type('iv');
  await keyboard.press('Enter');
  await eventually(() => current(map)).toMatch(/^Ivo Lund/);

  await keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: t('dialog.settings.title') });
  await entered(dialog);
  const single = dialog.getByRole('switch', { name: t('dialog.settings.singleKeys') });
  for (let step = 0; step < 20 && !(await single.evaluate(isActive)); step++)
    await keyboard.press('Tab');
  await keyboard.press(' ');
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await map.focus();
  await keyboard.press('n');
  await keyboard.press('1');
  expect(await map.nameField.count()).toBe(0);
  expect(await map.influencesOf('Ivo Lund')).toEqual([]);
  await keyboard.press('Control+d');
  await eventually(async () => Object.keys((await storedRecords(page)).people).length).toBe(10);
});

/** What is read out of the card the keys have reached. */
/** Nobody is selected any more: with somebody selected Tab would add a report. A list still open takes one Escape. */
async function deselect(map: MapPage): Promise<void> {
  await eventually(async () => {
    await map.page.keyboard.press('Escape');
    return map.quickBar.isVisible();
  }).toBe(false);
}

async function current(map: MapPage): Promise<string> {
  const id = await map.canvas.getAttribute('aria-activedescendant');
  return (await map.page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
}
function isActive(element: Element): boolean {
  return element === document.activeElement;
}
async function hasFocus(map: MapPage): Promise<boolean> {
  return map.canvas.evaluate(isActive);
}
