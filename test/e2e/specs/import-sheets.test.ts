import { expect, test } from 'vitest';
import { type TextSheet, workbookOfSheets } from '../../integration/import/workbook.ts';
import { violations } from '../harness/accessibility.ts';
import { type App, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ImportWizard } from '../pages/import-wizard.ts';
import type { MapPage } from '../pages/map-page.ts';
import { NINE, NINE_CHART } from '../pages/nine-people.ts';

const COVER: TextSheet = { name: 'Cover', rows: [['Key account plan']] };
const STAFF: TextSheet = {
  name: 'Head office',
  rows: [['Staff, June'], ['Name', 'Title'], ['Ann Berg', 'CEO']],
};
const PLANT: TextSheet = {
  name: '工厂 & plant',
  rows: [
    ['李敏', '厂长', ''],
    ['王芳', '会计', '李敏'],
  ],
};
const EMPTY: TextSheet = { name: 'Empty', rows: [] };

async function openWizard(app: App): Promise<{ map: MapPage; wizard: ImportWizard }> {
  const map = await (await AccountsPage.reach(app)).open('Acme');
  const wizard = new ImportWizard(app.page, app.t);
  await map.pressTool('file.import');
  return { map, wizard };
}

function workbook(...sheets: readonly TextSheet[]) {
  return { name: 'staff.xlsx', mimeType: 'application/zip', buffer: workbookOfSheets(sheets) };
}

test.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('another sheet is chosen, and read without headers, in %s, %s', async (lang, theme) => {
  const app = await launchApp({ lang, theme, chart: NINE_CHART });
  const { page, t } = app;
  const { map, wizard } = await openWizard(app);
  await wizard.choose(workbook(COVER, STAFF, PLANT));
  const sheet = t('import.sheet');
  const headers = t('import.headerRow.label');
  expect(await wizard.setting(sheet)).toBe('Head office');
  expect(await wizard.setting(headers)).toBe(t('import.headerRow.found', { row: 2 }));
  expect((await wizard.people()).map(([row, name]) => [row, name])).toEqual([['3', 'Ann Berg']]);

  await wizard.set(sheet, PLANT.name);
  await wizard.dialog.getByText(t('import.chooseColumns')).waitFor();
  expect(await wizard.setting(headers)).toBe(t('import.headerRow.found', { row: 1 }));
  expect(await wizard.cells()).toEqual([['2', '王芳', '会计', '李敏']]);

  await wizard.set(headers, t('import.headerRow.none'));
  await eventually(() => wizard.cells()).toEqual([
    ['1', '李敏', '厂长', ''],
    ['2', '王芳', '会计', '李敏'],
  ]);
  expect(await violations(page)).toEqual([]);
  await wizard.dialog.getByLabel(headers, { exact: true }).first().click();
  await page.getByRole('option', { name: t('import.headerRow.noneHelp') }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const letter = (of: string) => t('import.unnamedColumn', { letter: of });
  await wizard.set(t('import.field.name'), letter('A'));
  await wizard.set(t('import.field.title'), letter('B'));
  await wizard.set(t('import.field.managerName'), letter('C'));
  const added = t('import.counts.added', { n: 2 });
  await eventually(() => wizard.counts()).toContain(added);
  expect(await wizard.problems()).toEqual([]);
  await wizard.run();
  await wizard.report('import.done');
  await wizard.finish();
  expect(await map.managerOf('王芳')).toBe('李敏');
});

test('settings that are kept know their sheet and headers, and say when a file lacks the sheet', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const { map, wizard } = await openWizard(app);
  await wizard.choose(workbook(STAFF, PLANT));
  await wizard.set(t('import.sheet'), PLANT.name);
  await wizard.dialog.getByText(t('import.chooseColumns')).waitFor();
  await wizard.set(t('import.headerRow.label'), t('import.headerRow.none'));
  await eventually(() => wizard.cells()).toHaveLength(2);
  await wizard.set(t('import.field.name'), t('import.unnamedColumn', { letter: 'A' }));
  await eventually(() => wizard.counts()).toContain(t('import.counts.added', { n: 2 }));
  await wizard.dialog.getByRole('button', { name: t('import.preset.save') }).click();
  await page.getByLabel(t('import.preset.name')).fill('Plant');
  await page.getByLabel(t('import.preset.name')).press('Enter');
  await eventually(() => wizard.setting(t('import.preset.label'))).toBe('Plant');
  await wizard.dialog.getByRole('button', { name: t('ui.close') }).click();

  await map.pressTool('file.import');
  await wizard.choose(workbook(STAFF, PLANT));
  expect(await wizard.setting(t('import.sheet'))).toBe('Head office');
  await wizard.set(t('import.preset.label'), 'Plant');
  await eventually(() => wizard.setting(t('import.field.name'))).toBe(
    t('import.unnamedColumn', { letter: 'A' }),
  );
  expect(await wizard.setting(t('import.sheet'))).toBe(PLANT.name);
  await eventually(async () => (await wizard.people()).map((cells) => cells[1])).toEqual([
    '李敏',
    '王芳',
  ]);
  await wizard.dialog.getByRole('button', { name: t('ui.close') }).click();

  await map.pressTool('file.import');
  await wizard.choose(workbook(STAFF, EMPTY));
  await wizard.set(t('import.preset.label'), 'Plant');
  const lost = t('import.problem.sheet.unknown', { sheet: PLANT.name, used: 'Head office' });
  await eventually(() => wizard.problems()).toContainEqual(['', '', lost]);
  expect(await wizard.setting(t('import.sheet'))).toBe('Head office');

  app.expectRefusal();
  await wizard.set(t('import.sheet'), 'Empty');
  await wizard.dialog.getByText(t('error.import.sheet-empty', { sheet: 'Empty' })).waitFor();
  await wizard.set(t('import.sheet'), 'Head office');
  await eventually(() => wizard.setting(t('import.field.name'))).toBe('Name');
  await eventually(() => wizard.problems()).toEqual([]);
});

test('what was decided about the rows of one sheet is not about those of another', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const [first = '', second = ''] = Object.keys(NINE);
  const doubtful = (name: string, who: string): TextSheet => ({
    name,
    rows: [
      ['Name', 'Title'],
      [who, 'Chief of nothing'],
    ],
  });
  const { wizard } = await openWizard(app);
  await wizard.choose(workbook(doubtful('One', first), doubtful('Two', second)));
  await wizard.show('import.tab.doubts');
  const choice = wizard.dialog.getByRole('combobox', {
    name: t('import.doubt.choice', { row: 2, name: first }),
  });
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await eventually(() => wizard.counts()).toContain(t('import.counts.updated', { n: 1 }));

  await wizard.set(t('import.sheet'), 'Two');
  await eventually(async () => (await wizard.people()).map((cells) => cells[1])).toEqual([second]);
  expect(await wizard.counts()).toContain(t('import.counts.added', { n: 1 }));
});

test('of pasted rows one is said to hold headers; nothing is imported before they are looked at', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const { map, wizard } = await openWizard(app);
  await wizard.dialog.getByLabel(t('import.paste')).fill('Navn\tTittel\nKari\tCEO\nOla\tCFO\n');
  await wizard.dialog.getByRole('button', { name: t('import.readPasted') }).click();
  const headers = t('import.headerRow.label');
  await eventually(() => wizard.setting(headers)).toBe(t('import.headerRow.noneFound'));
  expect((await wizard.people()).map((cells) => cells[1])).toEqual(['Navn', 'Kari', 'Ola']);

  await wizard.dialog.getByLabel(headers, { exact: true }).first().click();
  const row = page.getByRole('option', { name: t('import.headerRow.row', { row: 1 }) });
  const run = wizard.dialog.getByRole('button', { name: t('import.run', { rows: 3 }) });
  const [option, button] = [await row.elementHandle(), await run.elementHandle()];
  const isHeld = await page.evaluate(
    async ([chosen, held]) => {
      (chosen as HTMLElement).click();
      // The page has drawn what follows, the file is not yet asked about.
      await new Promise((done) => setTimeout(done));
      return (held as HTMLButtonElement).disabled;
    },
    [option, button] as const,
  );
  expect(isHeld).toBe(true);
  await wizard.dialog.getByText(t('import.chooseColumns')).waitFor();
  await wizard.set(t('import.field.name'), 'Navn');
  await eventually(() => wizard.counts()).toContain(t('import.counts.added', { n: 2 }));
  await wizard.run();
  await wizard.report('import.done');
  await wizard.finish();
  expect(await map.managerOf('Ola')).toBeNull();
});
