import { expect, test } from 'vitest';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { violations } from '../harness/accessibility.ts';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { cutOff } from '../harness/overflow.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { command } from '../pages/keyboard-only.ts';
import { MapPage } from '../pages/map-page.ts';
import { ResiliencePanel } from '../pages/resilience-panel.ts';

test('the score leads to who could sink us; they are marked on the map while the panel is there', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  await page.getByRole('button', { name: t('resilience.open') }).click();
  const panel = new ResiliencePanel(page, t);
  await panel.finished();

  expect((await panel.names('theirs'))[0]).toBe('Klaus Berger');
  expect((await panel.names('ours')).length).toBeGreaterThan(1);
  await panel.row('Klaus Berger').getByText(t('resilience.pathLost')).waitFor();
  await map.top.find('Klaus Berger');
  expect(await map.description('Klaus Berger')).toContain(t('resilience.said'));

  await panel.row('赵明辉').getByRole('button', { name: '赵明辉' }).click();
  await map.card('赵明辉').waitFor();
  expect(await map.description('赵明辉')).not.toContain(t('resilience.said'));

  await panel.button('back').click();
  await map.gaps.leading.first().waitFor();
  await map.top.find('Klaus Berger');
  expect(await map.description('Klaus Berger')).not.toContain(t('resilience.said'));
});

test('after an edit it says that the map has changed, and runs again', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.focus();
  await command(page, t('view.palette.open'), t('resilience.action'));
  const panel = new ResiliencePanel(page, t);
  await panel.finished();
  await map.top.find('Klaus Berger');
  await map.focus();
  await page.keyboard.press('1');
  await panel.region.getByText(t('resilience.stale')).waitFor();
  await panel.button('again').click();
  await panel.region.getByText(t('resilience.stale')).waitFor({ state: 'hidden' });
});

test('it tells how far it is, and can be stopped', async () => {
  const app = await launchApp({
    chart: { account: 'Large', csv: generatedChart(2_000) },
  });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Large');
  await map.focus();
  await command(page, t('view.palette.open'), t('resilience.action'));
  const panel = new ResiliencePanel(page, t);
  const bar = panel.region.getByRole('progressbar');
  await eventually(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await panel.button('cancel').click();
  await panel.region.getByText(t('resilience.cancelled')).waitFor();
  await panel.button('start').waitFor();
});

test.each([
  { lang: 'en', theme: 'light' },
  { lang: 'zh-CN', theme: 'dark' },
] as const)('it can be read by everybody: %o', async (look) => {
  const app = await launchApp(look);
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.focus();
  await command(page, t('view.palette.open'), t('resilience.action'));
  await new ResiliencePanel(page, t).finished();
  expect(await violations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
