import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { InputMethod } from '../harness/input-method.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import type { MapPage } from '../pages/map-page.ts';
import { NINE, NINE_CHART } from '../pages/nine-people.ts';

interface Editing {
  readonly app: App;
  readonly map: MapPage;
  readonly field: Locator;
  readonly method: InputMethod;
}

/** The two places where a name is typed. */
const PLACES = { 'on the card': editOnCard, 'in the inspector': editInInspector } as const;

async function open(): Promise<Omit<Editing, 'field'>> {
  const app = await launchApp({ chart: NINE_CHART });
  const map = await (await AccountsPage.reach(app)).open('Acme');
  await map.shows(Object.keys(NINE));
  await map.select('Ada Lang');
  return { app, map, method: await InputMethod.of(app.page) };
}

async function editOnCard(): Promise<Editing> {
  const opened = await open();
  await opened.app.page.keyboard.press('F2');
  await opened.map.nameField.waitFor();
  return { ...opened, field: opened.map.nameField };
}

async function editInInspector(): Promise<Editing> {
  const opened = await open();
  await opened.map.inspector.show();
  await opened.map.inspector.name.click();
  await opened.app.page.keyboard.press('Control+a');
  return { ...opened, field: opened.map.inspector.name };
}

test.each(Object.entries(PLACES))(
  '%s keys of a composition neither commit, nor tag, nor close',
  async (_, edit) => {
    const { map, field, method } = await edit();
    const undo = await map.undoButton.getAttribute('aria-label');
    await method.compose('zhang');
    for (const key of ['Enter', '1', '2', 'Escape', 'Tab', 'Delete']) {
      await method.press(key);
      expect(await field.inputValue(), key).toBe('zhang');
      expect(await field.evaluate((element) => document.activeElement === element), key).toBe(true);
    }
    expect(await map.undoButton.getAttribute('aria-label')).toBe(undo);
    expect(await map.influencesOf('Ada Lang')).toEqual([]);
    expect(Object.keys(NINE)).toHaveLength((await map.names()).length);

    await method.choose('张伟');
    expect(await field.inputValue()).toBe('张伟');
    await field.press('Enter');
    await map.card('张伟').waitFor();
    await map.saved();
  },
);

test.each(Object.entries(PLACES))(
  '%s a cancelled composition leaves the field open',
  async (_, edit) => {
    const { map, field, method } = await edit();
    await method.compose('zh');
    await method.press('Escape');
    await method.compose('');
    expect(await field.inputValue()).toBe('');
    expect(await field.evaluate((element) => document.activeElement === element)).toBe(true);

    await field.press('Escape');
    await eventually(() => map.card('Ada Lang').count()).toBe(1);
    expect(await map.card('Ada Lang').isVisible()).toBe(true);
  },
);

test.each(Object.entries(PLACES))(
  '%s leaving in mid-composition keeps what is shown',
  async (_, edit) => {
    const { map, method } = await edit();
    await method.compose('李娜');
    await map.selectNobody();
    await map.card('李娜').waitFor();
    await map.saved();
  },
);

test('a composition is not disturbed by what is saved meanwhile', async () => {
  const { map, field, method } = await editInInspector();
  await method.compose('wang');
  await method.compose('wangf');
  await method.choose('王芳');
  await eventually(() => map.card('王芳').count()).toBe(1);
  await method.compose('zhu');
  await map.saved();
  expect(await field.inputValue()).toBe('王芳zhu');
  await method.choose('珠');
  await map.card('王芳珠').waitFor();
});

test('people are found by a name that is composed', async () => {
  const { app, map, method } = await editOnCard();
  await method.choose('张伟');
  await app.page.keyboard.press('Enter');
  await map.card('张伟').waitFor();
  await map.inspector.show();
  await map.selectNobody();
  const nobodySelected = app.page.getByRole('heading', { name: app.t('panel.howTo.title') });
  await nobodySelected.waitFor();

  const search = app.page.getByRole('combobox', { name: app.t('view.search.label') });
  await search.click();
  await method.compose('zhang');
  await method.press('Enter');
  expect(await search.inputValue()).toBe('zhang');
  expect(await nobodySelected.isVisible()).toBe(true);
  await method.choose('张');
  await search.press('Enter');
  await eventually(() => map.inspector.name.inputValue()).toBe('张伟');
});
