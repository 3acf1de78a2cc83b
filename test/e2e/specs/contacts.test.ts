import { test } from 'vitest';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { MapPage } from '../pages/map-page.ts';
import { storedRecords } from '../pages/stored-records.ts';

test('one line logs a visit with its day and person, by keyboard alone', async () => {
  const app = await launchApp();
  const { page, t } = app;
  await MapPage.opened(app);
  await page
    .getByRole('navigation', { name: t('view.screens.title') })
    .getByRole('button', { name: t('view.screens.contacts'), exact: true })
    .click();
  const line = page.getByRole('textbox', { name: t('view.contacts.quick') });
  await line.fill('visited 赵工 yesterday, wants a trial');
  await page.locator('form').getByText('赵明辉').waitFor();
  const date = await page.getByLabel(t('dialog.interaction.date')).inputValue();
  await line.press('Enter');
  await eventually(() => line.inputValue()).toBe('');
  const entry = page.getByRole('listitem').filter({ hasText: 'wants a trial' });
  await entry.waitFor();
  const find = async () => {
    const { interactions, people } = await storedRecords(page);
    const stored = Object.values(interactions).find(({ note }) => note.includes('wants a trial'));
    return stored && { ...stored, names: stored.personIds.map((id) => people[id]?.name) };
  };
  await eventually(find).toMatchObject({ kind: 'visit', date, names: ['赵明辉'] });

  await entry.getByRole('button', { name: '赵明辉', exact: true }).click();
  const map = new MapPage(app);
  await map.card('赵明辉').waitFor();
});
