import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { violations } from '../harness/accessibility.ts';
import { type App, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { MapPage } from '../pages/map-page.ts';
import { storedRecords } from '../pages/stored-records.ts';

async function show({ page, t }: App, screen: 'map' | 'actions' | 'contacts') {
  await page
    .getByRole('navigation', { name: t('view.screens.title') })
    .getByRole('button', { name: t(`view.screens.${screen}`), exact: true })
    .click();
}

test('a gap becomes an action; done, it stays in the history of the person', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  const title = t('rule.owner.missing.title', { name: 'Anna Feldmann' });
  const gap = map.gaps.gap(title);
  await gap.getByRole('button', { name: title }).click();
  await gap.getByRole('button', { name: t('actions.planGap') }).click();
  const form = page.getByRole('dialog', { name: t('actions.addTitle') });
  const next = t('rule.owner.missing.next');
  expect(await form.getByLabel(t('actions.what')).inputValue()).toBe(next);
  await form.getByLabel(t('actions.when')).fill('2031-05-06');
  await form.getByLabel(t('actions.where')).fill('Suzhou');
  await form.getByRole('button', { name: t('ui.save') }).click();
  await gap.getByText(next).last().waitFor();

  await show(app, 'actions');
  const item = page.getByRole('listitem').filter({ hasText: next });
  await item.getByRole('checkbox').check();
  await eventually(async () =>
    Object.values((await storedRecords(page)).actions).find(({ where }) => where === 'Suzhou'),
  ).toMatchObject({ status: 'done', dueDate: '2031-05-06' });

  await item.getByRole('button', { name: 'Anna Feldmann', exact: true }).click();
  await map.card('Anna Feldmann').waitFor();
  await map.inspector.show();
  const history = page.getByRole('listitem').filter({ hasText: next });
  await history.getByRole('checkbox', { checked: true }).waitFor();
});

test('what is overdue is a gap; actions are shown as list, board and calendar, and leave as a calendar file', async () => {
  const app = await launchApp({ lang: 'zh-CN', theme: 'dark' });
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await show(app, 'actions');
  await page.getByRole('button', { name: t('actions.add') }).click();
  const form = page.getByRole('dialog', { name: t('actions.addTitle') });
  await form.getByLabel(t('actions.what')).fill('Call the plant');
  await form.getByLabel(t('actions.when')).fill('2020-01-02');
  await form.getByRole('button', { name: t('ui.save') }).click();
  await page.getByRole('heading', { name: t('actions.group.overdue') }).waitFor();
  for (const shape of ['board', 'calendar', 'list'] as const) {
    await page.getByText(t(`actions.${shape}`), { exact: true }).click();
    expect(await violations(page), shape).toEqual([]);
  }
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: t('actions.ics') }).click();
  const file = readFileSync(await (await saving).path(), 'utf8').replaceAll('\r\n ', '');
  expect(file).toContain('SUMMARY:Call the plant');

  await show(app, 'map');
  await map.gaps.show();
  await map.gaps.open('all');
  await map.gaps.panel.getByText('Call the plant').first().waitFor();
});
