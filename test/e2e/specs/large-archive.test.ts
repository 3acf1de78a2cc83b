import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeZip } from '../../../electron/backend/export/tables/zip.ts';
import { zipParts } from '../../integration/export/zip-parts.ts';
import { launchApp } from '../harness/app.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ArchiveDialogs } from '../pages/archive-dialogs.ts';
import { BAR_MS, idle, longestTask, recordTasks } from '../pages/long-tasks.ts';
import { NINE_CHART } from '../pages/nine-people.ts';

/** Nearly as large as a file may be. */
const BYTES = 15_000_000;
/** Nearly as much as an import takes: eight million characters. */
const NOTES = { people: 440, bytes: 14_000 };

test('a large account file is chosen, read and merged, and nothing holds the page up', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  page.setDefaultTimeout(60_000);
  await (await AccountsPage.reach(app)).open('Acme');
  const dialogs = new ArchiveDialogs(page, t);
  const { bytes } = await dialogs.save('');
  const file = await enlarged(bytes);

  await recordTasks(page);
  await dialogs.openPath(file);
  await dialogs.opening.getByText(t('archive.allHere')).waitFor();
  const preview = await longestTask(page);
  await dialogs.choice(t('archive.merge', { name: 'Acme' })).check();
  await dialogs.submit('archive.mergeSubmit');
  await dialogs.opening.getByText(t('archive.mergedNothing')).waitFor();
  const merge = await longestTask(page);
  console.log(`longest tasks: preview ${preview} ms, merge ${merge} ms`);
  expect(Math.max(preview, merge)).toBeLessThan(BAR_MS);
});

/** The same account in a large file: with a part that readers pass over. */
async function enlarged(bytes: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-large-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const parts = new Map(await zipParts(bytes));
  parts.set('ballast.txt', randomBytes(BYTES).toString('base64'));
  const file = join(folder, 'large.inroad');
  writeFileSync(file, writeZip(parts));
  return file;
}

test('a large account is saved, and nothing holds the page up', async () => {
  const rows = Array.from(
    { length: NOTES.people },
    (_, i) => `${i},Person ${i},${randomBytes(NOTES.bytes).toString('base64')}`,
  );
  const csv = ['Id,Name,Notes', ...rows].join('\n');
  const app = await launchApp({ chart: { account: 'Large', csv } });
  const { page, t } = app;
  page.setDefaultTimeout(60_000);
  await (await AccountsPage.reach(app)).open('Large');
  await idle(page);
  await recordTasks(page);
  const { bytes } = await new ArchiveDialogs(page, t).save('');
  const save = await longestTask(page);
  console.log(`longest task: saving ${bytes.length} bytes ${save} ms`);
  expect(save).toBeLessThan(BAR_MS);
});
