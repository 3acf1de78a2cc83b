import { expect, test } from 'vitest';
import { writeAccountJson } from '../../../electron/backend/export/json.ts';
import { violations } from '../harness/accessibility.ts';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ArchiveDialogs } from '../pages/archive-dialogs.ts';
import { editElsewhere, edited } from '../pages/colleague.ts';
import { ImportWizard } from '../pages/import-wizard.ts';
import { entered } from '../pages/keyboard-only.ts';
import { NINE, NINE_CHART } from '../pages/nine-people.ts';
import { storedRecords } from '../pages/stored-records.ts';

const LOOKS = [
  { lang: 'en', theme: 'light' },
  { lang: 'zh-CN', theme: 'dark' },
] as const;

test.each(LOOKS)(
  'a locked copy comes back edited and is merged as one step, in $lang',
  async (look) => {
    const app = await launchApp({ chart: NINE_CHART, ...look });
    const { page, t } = app;
    const map = await (await AccountsPage.reach(app)).open('Acme');
    const dialogs = new ArchiveDialogs(page, t);
    const clean = async () => expect(await violations(page, '[role=dialog]')).toEqual([]);
    const copy = await dialogs.save('correct horse');
    expect(copy.name).toMatch(/^Acme \d{4}-\d\d-\d\d\.inroad$/);
    await map.select('Dov Rey');
    await map.inspector.show();
    await map.inspector.title.fill('Ours');
    await map.inspector.title.blur();
    await map.saved();
    const before = await storedRecords(page);
    const back = await editElsewhere(copy.bytes, 'correct horse', (records) => [
      edited(records, 'Dov Rey', { title: 'Theirs' }),
      edited(records, 'Eva Sol', { department: 'Legal' }),
    ]);

    await map.focus();
    app.expectRefusal();
    await dialogs.open(back);
    await dialogs.opening.getByLabel(t('archive.passphrase')).waitFor();
    await clean();
    await dialogs.unlock('wrong');
    await dialogs.refusal.getByText(t('error.archive.passphrase-wrong')).waitFor();
    await dialogs.opening.getByLabel(t('archive.passphrase')).fill('');
    await dialogs.unlock('correct horse');
    await dialogs.opening.getByText(t('archive.difference', { there: 1, here: 1 })).waitFor();
    await clean();
    expect(await dialogs.choice(t('archive.merge', { name: 'Acme' })).isChecked()).toBe(true);
    await dialogs.submit('archive.mergeSubmit');
    const [row, ...more] = await dialogs.conflicts();
    expect(more).toEqual([]);
    expect(row?.map((cell) => cell.split('\n')[0])).toEqual([
      'Dov Rey',
      t('domain.term.title'),
      'Theirs',
      'Ours',
    ]);
    await clean();
    await dialogs.done();

    const dov = async () => (await people(page))['Dov Rey'];
    expect(await dov()).toMatchObject({ title: 'Theirs' });
    expect((await people(page))['Eva Sol']).toMatchObject({ department: 'Legal' });
    expect(await map.undoButton.getAttribute('aria-label')).toBe(
      t('view.map.undo', { step: t('archive.step') }),
    );
    await map.undoButton.click();
    await map.saved();
    expect(await storedRecords(page)).toEqual(before);
    await map.redoButton.click();
    await map.saved();
    expect(await dov()).toMatchObject({ title: 'Theirs' });

    await map.focus();
    await dialogs.open(back);
    await dialogs.unlock('correct horse');
    await dialogs.opening.getByText(t('archive.allHere')).waitFor();
    await dialogs.submit('archive.mergeSubmit');
    await dialogs.opening.getByText(t('archive.mergedNothingText', { name: 'Acme' })).waitFor();
    await dialogs.done();
  },
);

test('a file dropped on the list of accounts is added as an account and opened', async () => {
  const first = await launchApp({ chart: NINE_CHART });
  const map = await (await AccountsPage.reach(first)).open('Acme');
  const { bytes } = await new ArchiveDialogs(first.page, first.t).save('');
  await map.saved();

  const app = await launchApp();
  const { page, t } = app;
  const dialogs = new ArchiveDialogs(page, t);
  await AccountsPage.reach(app);
  await dialogs.drop(bytes);
  await dialogs.opening.getByLabel(t('archive.newName')).fill('Acme of a colleague');
  await dialogs.submit('archive.addSubmit');
  await dialogs.opening.waitFor({ state: 'hidden' });
  await map.in(app.lang);
  await eventually(async () => Object.keys(await people(page)).sort()).toEqual(
    Object.keys(NINE).sort(),
  );
  await page.getByText('Acme of a colleague').first().waitFor();
});

test.each(LOOKS)(
  'an account exported as JSON is added as a whole, or gives its people by keyboard, in $lang',
  async (look) => {
    const app = await launchApp({ chart: NINE_CHART, ...look });
    const { page, t } = app;
    const map = await (await AccountsPage.reach(app)).open('Acme');
    await map.select('Dov Rey');
    await map.inspector.show();
    await map.inspector.title.fill('Ours');
    await map.inspector.title.blur();
    await map.saved();
    const before = await storedRecords(page);
    const json = Buffer.from(writeAccountJson(before, new Date().toISOString()));
    const dialogs = new ArchiveDialogs(page, t);
    await dialogs.drop(json, 'acme.json');
    const name = dialogs.opening.getByLabel(t('archive.newName'));
    await eventually(() => name.inputValue()).toBe('Acme (2)');
    expect(await violations(page, '[role=dialog]')).toEqual([]);
    await dialogs.submit('archive.addSubmit');
    await dialogs.opening.waitFor({ state: 'hidden' });
    await page.getByText('Acme (2)').first().waitFor();
    await eventually(async () => (await people(page))['Dov Rey']?.title).toBe('Ours');
    const { account: _own, ...added } = await storedRecords(page);
    const { account: _theirs, ...exported } = before;
    expect(added).toEqual(exported);

    await dialogs.drop(json, 'acme.json');
    await eventually(() => dialogs.choice(t('archive.add')).isChecked()).toBe(true);
    await entered(dialogs.opening);
    await page.keyboard.press('ArrowDown');
    const into = dialogs.choice(t('archive.peopleInto', { name: 'Acme (2)' }));
    expect(await into.isChecked()).toBe(true);
    expect(await violations(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Enter');
    const wizard = new ImportWizard(page, t);
    await eventually(() => wizard.counts()).toContain(
      t('import.counts.unchanged', { n: Object.keys(NINE).length }),
    );
  },
);

test('locking, unlocking and merging are shown and can be stopped, by keyboard too', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  // What is stopped is answered as a refusal.
  app.expectRefusal();
  const map = await (await AccountsPage.reach(app)).open('Acme');
  const dialogs = new ArchiveDialogs(page, t);
  const { bytes } = await dialogs.save('correct horse');
  const before = await storedRecords(page);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));

  await page.keyboard.press('Control+Shift+s');
  await dialogs.saving.waitFor();
  await entered(dialogs.saving);
  await dialogs.lockWith('correct horse');
  await dialogs.saving.getByRole('button', { name: t('archive.save') }).press('Enter');
  await dialogs.saving.getByText(t('job.phase.locking')).waitFor();
  // The button that had the keyboard has made room for the one that stops.
  await page.keyboard.press('Enter');
  await dialogs.saving.getByRole('button', { name: t('archive.save') }).waitFor();
  await eventually(() => focusedText(page)).toBe(t('ui.cancel'));
  await page.keyboard.press('Enter');
  await dialogs.saving.waitFor({ state: 'hidden' });
  expect(downloads).toEqual([]);

  await map.focus();
  await dialogs.open(bytes);
  const stop = async () => {
    await dialogs.opening.getByRole('progressbar').waitFor();
    await dialogs.opening.getByText(t('job.phase.unlocking')).waitFor();
    await dialogs.opening.getByRole('button', { name: t('ui.cancel') }).click();
    await dialogs.opening.getByRole('progressbar').waitFor({ state: 'hidden' });
    expect(await dialogs.refusal.count()).toBe(0);
  };
  await dialogs.unlock('correct horse');
  await stop();
  await dialogs.opening.getByRole('button', { name: t('archive.unlock') }).click();
  await dialogs.opening.getByText(t('archive.allHere')).waitFor();
  for (const [label, submit] of [
    [t('archive.merge', { name: 'Acme' }), 'archive.mergeSubmit'],
    [t('archive.add'), 'archive.addSubmit'],
  ] as const) {
    await dialogs.choice(label).check();
    await dialogs.submit(submit);
    await stop();
  }
  await page.keyboard.press('Escape');
  await dialogs.opening.waitFor({ state: 'hidden' });
  expect(await storedRecords(page)).toEqual(before);
});

test('what is no account file is refused with its reason, and the two passphrases must be the same', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Acme');
  const dialogs = new ArchiveDialogs(page, t);
  await page.keyboard.press('Control+Shift+s');
  await dialogs.saving.waitFor();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.type('one');
  await dialogs.saving.getByLabel(t('archive.passphraseAgain')).fill('two');
  await dialogs.saving.getByText(t('archive.passphraseDiffers')).waitFor();
  expect(await dialogs.saving.getByRole('button', { name: t('archive.save') }).isDisabled()).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  await dialogs.saving.waitFor({ state: 'hidden' });

  await map.focus();
  app.expectRefusal();
  await dialogs.open(Buffer.from('Name,Title\n'));
  await dialogs.refusal.getByText(t('error.archive.not-one')).waitFor();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
});

async function people(page: Parameters<typeof storedRecords>[0]) {
  const records = await storedRecords(page);
  return Object.fromEntries(Object.values(records.people).map((person) => [person.name, person]));
}

function focusedText(page: Parameters<typeof storedRecords>[0]): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}
