import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { launchApp } from '../harness/app.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ImportWizard } from '../pages/import-wizard.ts';
import { BAR_MS, idle, longestTask, recordTasks } from '../pages/long-tasks.ts';
import { MapPage } from '../pages/map-page.ts';

const ROWS = 100_000;
/** Its map is drawn as well, which takes a minute with a hundred thousand. */
const OPEN_ROWS = Number(process.env.INROAD_OPEN_ROWS ?? 20_000);

test('a hundred thousand rows are chosen, previewed and imported, and nothing holds the page up', async () => {
  const app = await launchApp();
  const { page, t } = app;
  page.setDefaultTimeout(60_000);
  await AccountsPage.reach(app);
  await page.getByRole('button', { name: t('view.accounts.import') }).click();
  const wizard = new ImportWizard(page, t);
  await wizard.dialog.waitFor();
  await recordTasks(page);
  await wizard.choose(chartFile(ROWS));
  expect(await wizard.setting(t('import.field.managerId'))).toBe('上级编号');
  expect((await wizard.people()).length).toBe(50);
  const preview = await longestTask(page);
  await wizard.run();
  await wizard.report('import.done');
  const run = await longestTask(page);
  console.log(`longest tasks: preview ${preview} ms, import ${run} ms`);
  expect(Math.max(preview, run)).toBeLessThan(BAR_MS);
  expect((await wizard.counts()).join(' ')).toContain('100');
});

test('the account that is open takes a large file in and goes on meanwhile', async () => {
  const app = await launchApp();
  const { page, t } = app;
  page.setDefaultTimeout(120_000);
  const map = await MapPage.opened(app);
  await map.pressTool('file.import');
  const wizard = new ImportWizard(page, t);
  await wizard.choose(chartFile(OPEN_ROWS));
  await recordTasks(page);
  await wizard.run();
  await page.getByRole('progressbar', { name: t('job.phase.showing') }).waitFor();
  await wizard.report('import.done');
  await wizard.finish();
  // The legend counts them with those of the sample.
  const counted = new RegExp(`^${OPEN_ROWS / 1000},?0\\d\\d$`, 'u');
  await page.getByText(counted).waitFor();
  await idle(page);
  const longest = await longestTask(page);
  console.log(`${OPEN_ROWS} rows, longest task: ${longest} ms`);
  // A map of a hundred thousand cards is counted, and indexed for what is in view, in one go each.
  expect(longest).toBeLessThan(OPEN_ROWS > 20_000 ? 2 * BAR_MS : BAR_MS);

  await map.focus();
  await page.keyboard.press('Control+z');
  await page.getByText(counted).waitFor({ state: 'hidden' });
  await map.saved();
  await page.keyboard.press('Control+y');
  await page.getByRole('progressbar', { name: t('job.phase.showing') }).waitFor();
  await page.getByText(counted).waitFor();
  await map.saved();
  await idle(page);
  const back = await longestTask(page);
  console.log(`${OPEN_ROWS} rows undone and redone, longest task: ${back} ms`);
  // Besides, everybody who has come or gone is told in one go, and the page's memory is full of both.
  expect(back).toBeLessThan(OPEN_ROWS > 20_000 ? 4 * BAR_MS : BAR_MS);
  await map.addByButton('Zoë');
}, 400_000);

/** Bytes would be handed over by a script in the page, which would be measured. */
function chartFile(rows: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-large-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'large.csv');
  writeFileSync(file, generatedChart(rows));
  return file;
}
