import { expect, test } from 'vitest';
import { violations } from '../harness/accessibility.ts';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { HistoryPanel } from '../pages/history-panel.ts';
import { NINE, NINE_CHART } from '../pages/nine-people.ts';
import { openSvg } from '../pages/pictures.ts';

test('two snapshots are compared on the map, nothing can be edited meanwhile, and the picture is exported', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Acme');
  const history = new HistoryPanel(page, t);
  await map.shows(Object.keys(NINE));

  // given two named states of the account
  await history.showByKey();
  await history.takeSnapshot('Spring');
  await map.addByButton('Jo Neu');
  await map.select('Ivo Lund');
  await page.keyboard.press('Delete');
  await eventually(() => map.card('Ivo Lund').count()).toBe(0);
  await map.select('Ada Lang');
  await map.inspector.show();
  await map.inspector.choose(t('domain.term.reach'), t('domain.reach.met'));
  await map.saved();
  await history.showByKey();
  await history.takeSnapshot('Autumn');

  // when they are compared
  await history.compare('Spring', 'Autumn');

  // then the list and the cards name joiner, leaver and who got warmer
  expect(await history.changes('joined')).toEqual(['Jo Neu']);
  expect(await history.changes('left')).toEqual(['Ivo Lund']);
  expect(await history.changes('warmer')).toEqual(['Ada Lang']);
  expect(await history.changes('moved')).toEqual([]);
  await map.shows([...Object.keys(NINE), 'Jo Neu']);
  expect(await map.description('Ivo Lund')).toContain(t('history.kind.left'));
  expect(await map.description('Jo Neu')).toContain(t('history.kind.joined'));
  expect(await map.description('Ada Lang')).toContain(t('history.kind.warmer'));
  expect(await map.description('Ben Kurz')).not.toContain(t('history.kind.changed'));
  expect(await violations(page)).toEqual([]);

  // and a line of the list selects its card, which cannot be edited
  await history.line('Ivo Lund').click();
  await map.focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('F2');
  expect(await map.nameField.count()).toBe(0);
  expect(await map.card('Ivo Lund').count()).toBe(1);

  // and the picture shows the same, to a client without who is warmer
  const picture = await history.exportPicture('SVG', 'internal');
  expect(picture.name).toMatch(/^Acme \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d\.svg$/);
  const svg = picture.bytes.toString('utf8');
  for (const word of ['joined', 'left', 'warmer'] as const)
    expect(svg).toContain(t(`history.mark.${word}`));
  expect(svg).toContain('Spring');
  const safe = (await history.exportPicture('SVG', 'client-safe')).bytes.toString('utf8');
  expect(safe).toContain(t('history.mark.joined'));
  expect(safe).not.toContain(t('history.mark.warmer'));
  expect(safe).not.toContain('Spring');
  const drawn = await openSvg(await page.context().newPage(), picture.bytes);
  expect(drawn.cards.length).toBe(10);

  // and the way back brings the living map
  await history.backToMap.click();
  await map.shows([...Object.keys(NINE).filter((name) => name !== 'Ivo Lund'), 'Jo Neu']);
  await map.rename('Jo Neu', 'Jo Alt');
  await map.saved();
});

test('a snapshot is renamed and deleted, and the beginning is compared with now', async () => {
  const app = await launchApp({ chart: NINE_CHART });
  const { page, t } = app;
  const map = await (await AccountsPage.reach(app)).open('Acme');
  const history = new HistoryPanel(page, t);
  await history.showByKey();
  await history.takeSnapshot('Spring');
  await history.renameSnapshot('Spring', 'First draft');
  await history.compare('First draft', t('history.point.now'));
  await history.panel.getByText(t('history.same')).waitFor();
  await map.focus();
  await page.keyboard.press('Escape');
  await page.getByText(t('history.editingOff')).waitFor({ state: 'hidden' });
  await history.deleteSnapshot('First draft');
  await history.undoDeletion('First draft');
  await history.deleteSnapshot('First draft');

  await map.addByButton('Jo Neu');
  await map.saved();
  await history.showByKey();
  await history.compare(t('history.point.start'), t('history.point.now'));
  expect(await history.changes('joined')).toEqual(['Jo Neu']);
});
