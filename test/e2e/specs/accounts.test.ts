import { expect, test } from 'vitest';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { NINE, NINE_CHART } from '../pages/nine-people.ts';

test('the first start opens the sample; without any account the list says how to begin', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const accounts = await AccountsPage.reach(app);
  const [sample = ''] = await accounts.names();
  expect(await accounts.names()).toHaveLength(1);
  await accounts.delete(sample);
  await accounts.emptyState.waitFor();
  for (const key of [
    'view.accounts.sample',
    'view.accounts.create',
    'view.accounts.import',
  ] as const)
    expect(await page.getByRole('button', { name: t(key) }).count(), key).toBe(1);

  await app.reload();
  await accounts.emptyState.waitFor();
  const map = await accounts.openSample();
  await map.gaps.show();
  await eventually(() => map.gaps.leading.count()).toBe(5);
});

test('accounts are listed with people, score and gaps, found, and opened', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { t } = app;
  const accounts = await AccountsPage.reach(app);
  expect(await accounts.names()).toEqual(['Acme']);
  await accounts.row('Acme').getByRole('cell', { name: '9', exact: true }).waitFor();

  const created = await accounts.create('Globex', 'Retrofit');
  expect(await created.page.getByRole('button', { name: /Retrofit/ }).count()).toBe(1);
  await AccountsPage.reach(app);
  await eventually(() => accounts.names()).toEqual(['Globex', 'Acme']);
  await accounts.search('acm');
  await eventually(() => accounts.names()).toEqual(['Acme']);
  await accounts.search('nobody');
  await app.page.getByText(t('view.accounts.noneFound', { text: 'nobody' })).waitFor();
  await accounts.search('');

  const map = await accounts.open('Acme');
  await map.shows(Object.keys(NINE));
});

test('a name that is taken is refused', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const accounts = await AccountsPage.reach(app);
  app.expectRefusal();
  await page.getByRole('button', { name: t('view.accounts.create') }).click();
  await page.getByRole('dialog').getByLabel(t('view.accounts.name')).fill('Acme');
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: t('error.account.name-taken', { name: 'Acme' }) })
    .waitFor();
  await page.keyboard.press('Escape');
  await eventually(() => accounts.names()).toEqual(['Acme']);
});

test('a copy has the same people and goes its own way', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page } = app;
  const accounts = await AccountsPage.reach(app);
  const copy = await accounts.duplicate('Acme');
  await eventually(async () => [...(await accounts.names())].sort()).toEqual(['Acme', copy]);

  const map = await accounts.open(copy);
  await map.shows(Object.keys(NINE));
  await map.select('Finn Ost');
  await page.keyboard.press('Delete');
  await map.saved();
  await AccountsPage.reach(app);
  const original = await accounts.open('Acme');
  await original.shows(Object.keys(NINE));
});

test('an account is deleted only after its name was typed', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const accounts = await AccountsPage.reach(app);
  const question = await accounts.askToDelete('Acme');
  expect(await question.submit.isDisabled()).toBe(true);
  await question.name.fill('acme');
  expect(await question.submit.isDisabled()).toBe(true);
  await question.name.fill('Acme');
  await question.submit.click();
  await accounts.emptyState.waitFor();
});
