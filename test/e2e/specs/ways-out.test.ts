import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { violations } from '../harness/accessibility.ts';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ExportDialog } from '../pages/export-dialog.ts';
import { HistoryPanel } from '../pages/history-panel.ts';
import { entered } from '../pages/keyboard-only.ts';
import { MapPage } from '../pages/map-page.ts';
import { NINE_CHART } from '../pages/nine-people.ts';

/** A page that has opened a file, and what it has reported of it. */
async function opened(context: BrowserContext, name: string, bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-opened-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const page = await context.newPage();
  const reported: string[] = [];
  page.on('console', (message) => reported.push(message.text()));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) reported.push(request.url());
  });
  await page.goto(`file://${file}`);
  return { page, reported };
}

test('a branch leaves as a report that reads, prints and asks for nothing', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Acme');
  await map.select('Cleo Marsh');
  const files = new ExportDialog(page, t);
  await files.open();
  await files.choose(t('dialog.export.format'), 'HTML');
  await files.choose(t('export.scope.label'), t('export.scope.branch', { name: 'Cleo Marsh' }));
  expect(await violations(page)).toEqual([]);
  const report = await files.submit();
  expect(report.name).toMatch(/^Acme .*\.html$/);

  const { page: reader, reported } = await opened(page.context(), report.name, report.bytes);
  expect(await reader.title()).toContain('Acme');
  const drawn = await reader.locator('svg [data-person]').count();
  const listed = await reader.locator('.people td:first-child').allInnerTexts();
  expect([drawn, listed.toSorted()]).toEqual([4, ['Cleo Marsh', 'Gil Ohm', 'Hana Wu', 'Ivo Lund']]);
  expect(await reader.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Noto');
  const pdf = await reader.pdf({ preferCSSPageSize: true });
  // The map and the people have landscape pages of their own.
  expect(pdf.toString('latin1').match(/\/MediaBox \[0 0 84\d/g)?.length).toBeGreaterThanOrEqual(2);
  // Head and gaps are on upright ones; the last line has none to itself.
  expect(pdf.toString('latin1').match(/\/MediaBox \[0 0 59\d/g)?.length).toBe(2);
  expect(reported).toEqual([]);
});

test('an export that takes long is shown, can be stopped, and leaves the dialog as it was', async () => {
  const app = await launchApp({ chart: { account: 'Large', csv: generatedChart(3_000) } });
  const { page, t } = app;
  // What is stopped is answered as a refusal.
  app.expectRefusal();
  const map = await (await AccountsPage.reach(app)).open('Large');
  const files = new ExportDialog(page, t);
  await files.open();
  await files.choose(t('dialog.export.format'), 'PNG');
  await files.choose(t('dialog.export.scale'), '1×');
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await files.dialog.getByRole('button', { name: t('dialog.export.submit') }).click();
  await files.dialog.getByText(t('job.phase.drawing')).waitFor();
  await files.dialog.getByRole('progressbar').waitFor();
  await files.dialog.getByRole('button', { name: t('ui.cancel') }).click();
  await files.dialog.getByRole('button', { name: t('dialog.export.submit') }).waitFor();
  expect(downloads).toEqual([]);
  await page.keyboard.press('Escape');
  await files.dialog.waitFor({ state: 'hidden' });
  await map.saved();
});

test('a comparison that takes long is shown, can be stopped, and leaves the dialog as it was', async () => {
  const app = await launchApp({ chart: { account: 'Large', csv: generatedChart(3_000) } });
  const { page, t } = app;
  // What is stopped is answered as a refusal.
  app.expectRefusal();
  await (await AccountsPage.reach(app)).open('Large');
  const history = new HistoryPanel(page, t);
  await history.showByKey();
  await history.compare(t('history.point.start'), t('history.point.now'));
  const dialog = await history.openExport();
  const choose = (row: string, value: string) =>
    dialog.getByRole('radiogroup', { name: row }).getByText(value, { exact: true }).click();
  await choose(t('dialog.export.format'), 'PNG');
  await choose(t('dialog.export.scale'), '1×');
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await dialog.getByRole('button', { name: t('dialog.export.submit') }).click();
  await dialog.getByText(t('job.phase.drawing')).waitFor();
  await dialog.getByRole('progressbar').waitFor();
  await dialog.getByRole('button', { name: t('ui.cancel') }).click();
  await dialog.getByRole('button', { name: t('dialog.export.submit') }).waitFor();
  expect(downloads).toEqual([]);

  // Arrows and Enter are all it takes to have another kind of file.
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await history.openExport();
  await entered(dialog);
  await page.keyboard.press('ArrowLeft');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saving).suggestedFilename()).toMatch(/^Large .*\.svg$/);
});

/** What lies on the clipboard, by type. */
function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const parts = (item?.types ?? []).map(async (type) => {
      const blob = await item?.getType(type);
      const text = type.startsWith('text/') ? await blob?.text() : String(blob?.size);
      return [type, text ?? ''];
    });
    return Object.fromEntries(await Promise.all(parts)) as Record<string, string>;
  });
}

test('the map is copied as a picture, people as a table', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const map = await (await AccountsPage.reach(app)).open('Acme');
  await map.focus();
  await page.keyboard.press('Control+Shift+C');
  await page.getByText(t('notice.pictureCopied')).waitFor();
  expect(Number((await clipboard(page))['image/png'])).toBeGreaterThan(20_000);

  await map.select('Hana Wu');
  await map.select('Cleo Marsh', { add: true });
  await page.keyboard.press('Control+Alt+c');
  await page.getByText(t('notice.tableCopied', { count: 2 })).waitFor();
  const table = await clipboard(page);
  const names = (table['text/plain'] ?? '').split(/\r?\n/).map((line) => line.split('\t')[0]);
  expect(names).toEqual([t('export.column.name'), 'Cleo Marsh', 'Hana Wu']);
  expect(table['text/html']).toMatch(/<td[^>]*>Cleo Marsh<\/td>/);

  await map.focus();
  await page.keyboard.press('Control+C');
  await eventually(async () => (await clipboard(page))['text/plain']).toMatch(/^Cleo Marsh/);
  expect((await clipboard(page))['text/html']).toMatch(/<td[^>]*>Hana Wu<\/td>/);
});

test('the map is printed in place of the window, on one page', async () => {
  const app = await launchApp();
  const { page } = app;
  const map = await MapPage.opened(app);
  await map.saved();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await map.focus();
  await page.keyboard.press('Control+P');
  await page.locator('body[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const seen = page.locator('body > :visible');
  expect(await seen.evaluateAll((all) => all.map(({ className }) => className))).toEqual([
    'print-sheet',
  ]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.print-sheet').count()).toBe(0);
  await map.canvas.waitFor();
});
