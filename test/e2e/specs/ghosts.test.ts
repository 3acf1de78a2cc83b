import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/primitives.ts';
import { chartBytes, hasCharts } from '../../fixtures/shared-data.ts';
import { violations } from '../harness/accessibility.ts';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ExportDialog } from '../pages/export-dialog.ts';
import { command } from '../pages/keyboard-only.ts';
import { MapPage } from '../pages/map-page.ts';
import { NINE_CHART } from '../pages/nine-people.ts';
import { Proposals } from '../pages/proposals.ts';
import { storedRecords } from '../pages/stored-records.ts';

const ANDON = 'Andon boards, service renewal';

test('a proposed ghost is accepted with owner and date, and named: its gap closes with its dates', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  const proposals = new Proposals(map);
  await map.top.chooseOpportunity(ANDON);
  await map.gaps.show();
  const gap = map.gaps.gap(t('rule.coach.missing.title'));
  await proposals.of('coach').waitFor();
  await gap.getByRole('button', { name: t('ghost.panel.place') }).click();
  await proposals.dialog.getByLabel(t('ghost.dialog.owner')).click();
  await page.getByRole('option', { name: '沈博' }).click();
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const due = proposals.dialog.getByLabel(t('ghost.dialog.due'));
  expect(await due.inputValue()).toBe(addDays(today, 14));
  await proposals.dialog.getByRole('button', { name: t('ghost.dialog.accept') }).click();
  await proposals.dialog.waitFor({ state: 'hidden' });

  // The ghost is there and selected; the proposal is gone, the gap is not.
  await eventually(() => proposals.of('coach').count()).toBe(0);
  await map.card(t('ghost.title.coach')).waitFor();
  expect(await gap.count()).toBe(1);
  await map.focus();
  await page.keyboard.press('F2');
  await map.typeName('Fay Wong');
  await eventually(() => map.influencesOf('Fay Wong')).toEqual(['coach']);
  await eventually(() => gap.count()).toBe(0);
  const closed = await map.gaps.open('closed');
  await closed.getByText(t('rule.coach.missing.title')).waitFor();
  await map.saved();
  const fay = Object.values((await storedRecords(page)).people).find(
    ({ name }) => name === 'Fay Wong',
  );
  expect(fay).toMatchObject({ kind: 'person', title: t('ghost.title.coach'), dueDate: null });

  // Naming and placing are one step of undo each.
  await map.undoButton.click();
  await map.card(t('ghost.title.coach')).waitFor();
  await map.undoButton.click();
  await proposals.of('coach').waitFor();
});

test('somebody dropped on a proposal holds the influence; one step takes it back', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open(NINE_CHART.account);
  const proposals = new Proposals(map);
  const { x, y } = await proposals.middle('economic');
  await map.grab('Ada Lang');
  await page.mouse.move(x, y, { steps: 6 });
  const ghost = t('ghost.title.economic');
  await map.canvas
    .getByRole('status')
    .filter({ hasText: t('ghost.drop', { name: 'Ada Lang', ghost }) })
    .waitFor();
  await page.mouse.up();
  await eventually(() => map.influencesOf('Ada Lang')).toEqual(['economic']);
  await eventually(() => proposals.of('economic').count()).toBe(0);
  expect(await map.layerOf('Ada Lang')).toBe('decision');
  await map.gaps.show();
  await eventually(() => map.gaps.gap(t('rule.economic.missing.title')).count()).toBe(0);
  await map.undoButton.click();
  await proposals.of('economic').waitFor();
  await eventually(() => map.influencesOf('Ada Lang')).toEqual([]);
});

test('in the grid too, and on a ghost that was placed', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open(NINE_CHART.account);
  const proposals = new Proposals(map);
  await map.chooseLayout('grid');
  await map.pressTool('view.fit');
  await proposals.click('user', 'right');
  await page.getByRole('menuitem', { name: t('ghost.action.accept') }).click();
  await proposals.dialog.getByRole('button', { name: t('ghost.dialog.accept') }).click();
  await map.pressTool('view.fit');
  await map.card(t('ghost.title.user')).waitFor();
  const drag = await map.grab('Finn Ost');
  await (await drag.over(t('ghost.title.user'))).drop();
  await eventually(() => map.card(t('ghost.title.user')).count()).toBe(0);
  await eventually(() => map.influencesOf('Finn Ost')).toEqual(['user']);
  await map.saved();
  const { people } = await storedRecords(page);
  const finn = Object.values(people).find(({ name }) => name === 'Finn Ost');
  expect(finn?.function).toBe('user');
  expect(Object.values(people).filter(({ kind }) => kind === 'ghost')).toEqual([]);
});

test('a proposal is dismissed by keys and brought back; all of them can be hidden', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open(NINE_CHART.account);
  const proposals = new Proposals(map);
  await proposals.of('economic').waitFor();
  const count = await proposals.all.count();
  await map.focus();
  await page.keyboard.press('g');
  await proposals.button('dismiss').waitFor();
  await page.keyboard.press('Delete');
  await eventually(() => proposals.of('economic').count()).toBe(0);
  expect(await proposals.all.count()).toBe(count - 1);
  await map.saved();
  await app.reload();
  await proposals.of('user').waitFor();
  expect(await proposals.of('economic').count()).toBe(0);

  await map.gaps.show();
  await page.getByRole('button', { name: t('ghost.panel.dismissed', { n: 1 }) }).click();
  await page.getByRole('button', { name: t('ghost.panel.restore') }).click();
  await proposals.of('economic').waitFor();
  await map.undoButton.click();
  await eventually(() => proposals.of('economic').count()).toBe(0);
  await map.undoButton.waitFor();

  await map.focus();
  await command(page, t('view.palette.open'), t('ghost.action.show'));
  await eventually(() => proposals.all.count()).toBe(0);
  await map.saved();
  await app.reload();
  await map.card('Ada Lang').waitFor();
  expect(await proposals.all.count()).toBe(0);
});

test('the outline lists proposals after their layer, and Enter selects one', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open(NINE_CHART.account);
  const proposals = new Proposals(map);
  await proposals.of('economic').waitFor();
  const count = await proposals.all.count();
  await page.getByRole('button', { name: t('view.map.outline'), exact: true }).press('Enter');
  const tree = page.getByRole('tree', { name: t('view.outline.title') });
  const economic = t('ghost.proposed', { what: t('domain.influence.economic') });
  const row = tree.getByRole('treeitem', { name: economic });
  await row.waitFor();
  await eventually(() => tree.locator('[data-kind="proposal"]').count()).toBe(count);
  expect(await violations(page)).toEqual([]);
  await tree.focus();
  await page.keyboard.press('Home');
  const active = () => tree.getAttribute('aria-activedescendant');
  const wanted = await row.getAttribute('id');
  for (let left = 40; left > 0 && (await active()) !== wanted; left -= 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually(() => row.getAttribute('aria-selected')).toBe('true');
  await map.inspector.show();
  await proposals.button('dismiss').click();
  await row.waitFor({ state: 'hidden' });
  await eventually(() => tree.locator('[data-kind="proposal"]').count()).toBe(count - 1);
});

test('a person is found for a proposal by typing a name', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open(NINE_CHART.account);
  const proposals = new Proposals(map);
  await proposals.click('technical');
  await map.inspector.show();
  await proposals.button('fill').click();
  const dialog = page.getByRole('dialog', { name: t('ghost.dialog.fillTitle') });
  await dialog.getByLabel(t('ghost.dialog.person')).fill('Cleo');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: t('ghost.dialog.fill') }).click();
  await eventually(() => map.influencesOf('Cleo Marsh')).toEqual(['technical']);
});

test('on the real chart of a ministry a ghost is accepted and named by keys alone', async () => {
  if (!hasCharts) return console.log('not run: the real charts are not in ../shared/data');
  const csv = new TextDecoder().decode(chartBytes('home-office-2013-09-senior.csv'));
  const app = await launchApp({ chart: { account: 'Home Office', csv } });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Home Office');
  const proposals = new Proposals(map);
  await proposals.of('economic').waitFor();
  expect(await proposals.all.count()).toBeLessThanOrEqual(6);
  await map.focus();
  await page.keyboard.press('g');
  await proposals.button('accept').waitFor();
  await page.keyboard.press('Shift+G');
  await proposals.dialog.waitFor();
  await page.keyboard.press('Enter');
  await proposals.dialog.waitFor({ state: 'hidden' });
  await map.focus();
  await page.keyboard.press('F2');
  await map.typeName('Helen Ghosh');
  await eventually(() => map.influencesOf('Helen Ghosh')).toEqual(['economic']);
  await map.gaps.show();
  await eventually(() => map.gaps.gap(t('rule.economic.missing.title')).count()).toBe(0);
  const closed = await map.gaps.open('closed');
  await closed.getByText(t('rule.economic.missing.title')).waitFor();
});

test('proposals leave with the map as on screen, else when asked for, and never for a client', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open(NINE_CHART.account);
  const proposals = new Proposals(map);
  await proposals.of('economic').waitFor();
  const shown = await proposals.all.count();
  const files = new ExportDialog(page, t);
  const chip = files.dialog.getByLabel(t('export.part.proposals'), { exact: true });
  const audience = (who: 'bid-team' | 'client-safe') =>
    files.choose(t('export.audienceLabel'), t(`export.audience.${who}`));
  const start = async () => {
    await files.open();
    await files.choose(t('dialog.export.format'), 'SVG');
  };
  const drawn = async () =>
    (await files.submit()).bytes.toString('utf8').match(/data-proposal=/g)?.length ?? 0;

  await start();
  expect(await chip.isChecked()).toBe(true);
  expect(await drawn()).toBe(shown);
  await start();
  await audience('bid-team');
  expect(await chip.isChecked()).toBe(false);
  await files.dialog.getByText(t('export.part.proposals'), { exact: true }).click();
  expect(await drawn()).toBe(shown);
  await start();
  await files.dialog.getByText(t('export.part.proposals'), { exact: true }).click();
  expect(await drawn()).toBe(0);
  await start();
  await audience('client-safe');
  expect(await chip.count()).toBe(0);
  expect(await drawn()).toBe(0);

  await map.focus();
  await command(page, t('view.palette.open'), t('ghost.action.show'));
  await eventually(() => proposals.all.count()).toBe(0);
  await start();
  expect(await chip.isChecked()).toBe(false);
  expect(await drawn()).toBe(0);
});

test.each([
  { lang: 'en', theme: 'light' },
  { lang: 'zh-CN', theme: 'dark' },
] as const)('axe-core has nothing against proposals in $lang $theme', async (look) => {
  const app = await launchApp({ ...look, chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open(NINE_CHART.account);
  const proposals = new Proposals(map);
  await map.gaps.show();
  await map.gaps.panel
    .getByRole('button', { name: t('ghost.panel.place') })
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await proposals.click('coach');
  await map.inspector.show();
  await proposals.button('accept').waitFor();
  expect(await violations(page)).toEqual([]);
  await proposals.button('accept').click();
  await proposals.dialog.waitFor();
  expect(await violations(page)).toEqual([]);
});
