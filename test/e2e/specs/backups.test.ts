import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { violations } from '../harness/accessibility.ts';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { BackupsDialog } from '../pages/backups-dialog.ts';
import { ImportWizard } from '../pages/import-wizard.ts';
import { NINE_CHART } from '../pages/nine-people.ts';
import { storedRecords } from '../pages/stored-records.ts';

const LOOKS = [
  { lang: 'en', theme: 'light' },
  { lang: 'zh-CN', theme: 'dark' },
] as const;

test.each(LOOKS)(
  'what was backed up comes back as a whole, is taken back, and comes back alone, in $lang',
  async (look) => {
    const app = await launchApp({ chart: NINE_CHART, ...look });
    const { page, t } = app;
    const accounts = await AccountsPage.reach(app);
    let map = await accounts.open('Acme');
    const backups = new BackupsDialog(page, t);
    const clean = async () => expect(await violations(page, '[role=dialog]')).toEqual([]);
    const before = await storedRecords(page);

    await map.focus();
    await backups.open();
    await backups.dialog.getByText(t('backup.none')).waitFor();
    await clean();
    await backups.make();
    const held = t('backup.people', { name: 'Acme', people: 9 });
    await eventually(() => backups.rows()).toEqual([[t('backup.reason.manual'), held]]);
    await clean();
    await page.keyboard.press('Escape');

    await map.select('Dov Rey');
    await map.inspector.show();
    await map.inspector.title.fill('Another title');
    await map.inspector.title.blur();
    await map.saved();
    const after = await storedRecords(page);
    expect(after).not.toEqual(before);

    await map.focus();
    await backups.open();
    const question = await backups.askToRestore();
    await question.getByLabel(t('backup.everything')).check();
    await clean();
    await question.getByRole('button', { name: t('backup.restoreAll') }).click();
    const notice = page
      .getByRole('alert')
      .filter({ hasText: t('notice.restored', { when: '', accounts: 1 }).slice(-12) });
    await notice.getByRole('button', { name: t('action.edit.undo') }).waitFor();
    map = await accounts.open('Acme');
    expect(await storedRecords(page)).toEqual(before);
    await notice.getByRole('button', { name: t('action.edit.undo') }).click();
    await page.getByText(t('notice.restoreUndone', { accounts: 1 })).waitFor();
    map = await accounts.open('Acme');
    expect(await storedRecords(page)).toEqual(after);

    await (await AccountsPage.reach(app)).delete('Acme');
    await backups.open();
    await backups.askToRestore();
    await clean();
    await page.getByRole('button', { name: t('backup.restoreOne') }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await map.card('Dov Rey').waitFor();

    await map.focus();
    await backups.open();
    const [newest, ...older] = await backups.rows();
    expect(newest).toBeDefined();
    await backups.deleteNewest();
    await eventually(() => backups.rows()).toEqual(older);
  },
);

test('when no backup can be made, an import asks whether to go on', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Acme');
  const backups = new BackupsDialog(page, t);
  await map.focus();
  await backups.open();
  const folder = await backups.folder();
  await page.keyboard.press('Escape');
  rmSync(folder, { recursive: true, force: true });
  // In the place of the folder: no permission would stop a test that runs as root.
  writeFileSync(folder, 'in the way');
  app.expectRefusal();
  await map.focus();
  await page.keyboard.press('Control+i');
  const wizard = new ImportWizard(page, t);
  const csv = Buffer.from('name,title\nNew Person,CFO');
  await wizard.choose({ name: 'new.csv', mimeType: 'text/csv', buffer: csv });
  const asked = page.getByRole('dialog', { name: t('backup.askTitle') });
  await wizard.run();
  await asked.getByText(folder).waitFor();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await asked.getByRole('button', { name: t('ui.cancel') }).click();
  await asked.waitFor({ state: 'hidden' });
  await wizard.run();
  await asked.getByRole('button', { name: t('backup.without') }).click();
  await wizard.report('import.done');
  await wizard.finish();
  await map.card('New Person').waitFor();
});
