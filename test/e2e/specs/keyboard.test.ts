import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { entered, watchPointer } from '../pages/keyboard-only.ts';
import { MapPage } from '../pages/map-page.ts';

/** Moves the focus with Tab until it is on a button of this name. */
async function tabTo(app: App, name: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const label = await app.page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
    if (label === name) return;
    await app.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('an account is made, people are drawn, tagged, moved and deleted without any pointer', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const { keyboard } = page;
  await MapPage.opened(app);
  const pointerEvents = await watchPointer(app.page);

  await keyboard.press('Control+Shift+O');
  await page.getByRole('heading', { name: t('view.accounts.title'), exact: true }).waitFor();
  await page.getByRole('button', { name: t('view.accounts.create') }).waitFor();
  await tabTo(app, t('view.accounts.create'));
  await keyboard.press('Enter');
  await entered(page.getByRole('dialog', { name: t('view.accounts.create') }));
  await keyboard.type('Acme');
  await keyboard.press('Enter');
  const map = await MapPage.opened(app, 'Acme');

  await tabTo(app, t('canvas.label'));
  await map.addByKey('n', 'Gil Ohm');
  await map.addByKey('Control+Enter', 'Cleo Marsh');
  await map.addByKey('Control+Enter', 'Ada Lang');
  await map.addByKey('Enter', 'Ben Kurz');
  expect(await map.managerOf('Gil Ohm')).toBe('Cleo Marsh');
  expect(await map.managerOf('Cleo Marsh')).toBe('Ada Lang');

  await keyboard.press('Escape');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('2');
  await eventually(() => map.influencesOf('Gil Ohm')).toEqual(['user']);
  await keyboard.press('ArrowUp');
  await keyboard.press('3');
  await keyboard.press('4');
  await eventually(() => map.influencesOf('Cleo Marsh')).toEqual(['technical', 'coach']);
  await keyboard.press('ArrowUp');
  await keyboard.press('1');
  await eventually(() => map.influencesOf('Ada Lang')).toEqual(['economic']);

  await keyboard.press('F2');
  await map.typeName('Ada Lang-Berg');
  await keyboard.press('Control+z');
  await map.card('Ada Lang').waitFor();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: t('view.palette.open') });
  await palette.waitFor();
  await keyboard.type(t('action.person.layer.management'));
  await keyboard.press('Enter');
  await palette.waitFor({ state: 'hidden' });
  await eventually(() => hasFocus(map.canvas)).toBe(true);
  await eventually(() => map.layerOf('Ada Lang')).toBe('management');
  await keyboard.press('Control+z');
  await eventually(() => map.layerOf('Ada Lang')).toBe('decision');

  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await eventually(() => map.names()).toEqual([]);
  await keyboard.press('Control+z');
  await map.shows(['Ada Lang', 'Ben Kurz', 'Cleo Marsh', 'Gil Ohm']);
  await map.saved();
  expect(await pointerEvents()).toBe(0);
});

test('a line is drawn and a contact logged by keys alone', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const { keyboard } = page;
  const map = await MapPage.opened(app);
  const pointerEvents = await watchPointer(app.page);
  await map.focus();
  await map.addByKey('n', 'Gil Ohm');
  await map.addByKey('n', 'Ivo Lund');

  await keyboard.press('c');
  const connect = page.getByRole('dialog', {
    name: t('dialog.connect.title', { name: 'Ivo Lund' }),
  });
  await connect.waitFor();
  await keyboard.press('Tab');
  await keyboard.type('Gil');
  const found = page.getByRole('option', { name: 'Gil Ohm' });
  await found.waitFor();
  await keyboard.press('ArrowDown');
  await eventually(() => found.getAttribute('data-combobox-selected')).toBe('true');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await tabTo(app, t('dialog.connect.submit'));
  await keyboard.press('Enter');
  await connect.waitFor({ state: 'hidden' });
  await eventually(() => map.managerOf('Ivo Lund')).toBe('Gil Ohm');

  await map.focus();
  await keyboard.press('l');
  const log = page.getByRole('dialog', {
    name: t('dialog.interaction.title', { names: 'Ivo Lund' }),
  });
  await log.waitFor();
  await keyboard.type('Likes the demo.');
  await tabTo(app, t('ui.save'));
  await keyboard.press('Enter');
  await log.waitFor({ state: 'hidden' });
  await map.inspector.panel.getByRole('tab', { name: t('panel.inspector') }).waitFor();
  await keyboard.press('Control+Shift+I');
  await map.inspector.panel.getByText('Likes the demo.').waitFor();
  await map.saved();
  expect(await pointerEvents()).toBe(0);
});

test('letters and digits typed into a field are text, not commands', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.focus();
  await map.addByKey('n', 'Nick 1234 Clark');
  await map.inspector.show();
  await map.inspector.title.fill('');
  await map.inspector.title.pressSequentially('n1234cl');
  await page.keyboard.press('Enter');
  expect(await map.influencesOf('Nick 1234 Clark')).toEqual([]);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await eventually(() => map.description('Nick 1234 Clark')).toContain('n1234cl');
  expect(await map.undoButton.getAttribute('aria-label')).toBe(
    t('view.map.undo', { step: t('command.person.edit') }),
  );
});

test('the outline is walked with the arrow keys and bound to the same selection', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await page.getByRole('button', { name: t('view.map.outline'), exact: true }).focus();
  await page.keyboard.press('Enter');
  const tree = page.getByRole('tree', { name: t('view.outline.title') });
  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await tree.getAttribute('aria-activedescendant');
  await page.keyboard.press('Enter');
  const chosen = page.locator(`[id="${active}"]`);
  await eventually(() => chosen.getAttribute('aria-selected')).toBe('true');
  await map.inspector.show();
  expect(await chosen.innerText()).toContain(await map.inspector.name.inputValue());
});

test('every dialog takes the keyboard and gives it back to the map', async () => {
  const app = await launchApp();
  const { page } = app;
  const map = await MapPage.opened(app);
  await map.top.find('马晓东');
  await map.card('马晓东').waitFor();
  const dialog = page.getByRole('dialog');
  for (const key of ['Control+e', 'Control+i', 'F1', 'Shift+?', 'Control+k', 'c', 'l', 'Delete']) {
    await map.focus();
    await page.keyboard.press(key);
    await dialog.waitFor();
    await eventually(() => hasFocus(dialog)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await eventually(() => hasFocus(map.canvas), `after ${key}`).toBe(true);
  }
});

test('while a dialog is open, keys do nothing behind it', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.focus();
  await map.addByKey('n', 'Gil Ohm');
  const undo = await map.undoButton.getAttribute('aria-label');
  await map.gaps.show();
  await map.gaps.leading.first().getByRole('button').first().click();
  await map.gaps.leading
    .first()
    .getByRole('button', { name: t('panel.gaps.waive') })
    .click();
  const dialog = page.getByRole('dialog', { name: t('dialog.waive.title') });
  await dialog.getByRole('button', { name: t('ui.cancel') }).focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+e');
  expect(await page.getByRole('dialog').count()).toBe(1);
  expect(await map.undoButton.getAttribute('aria-label')).toBe(undo);
  expect(await map.card('Gil Ohm').count()).toBe(1);
});

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one.contains(document.activeElement));
}
