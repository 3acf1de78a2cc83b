import { expect, test } from 'vitest';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import type { MapPage } from '../pages/map-page.ts';
import { drawNine, NINE } from '../pages/nine-people.ts';

test('nine people over three layers are drawn by every way there is, and named in place', async () => {
  const app = await launchApp();
  const map = await (await AccountsPage.reach(app)).create('Acme');
  await drawNine(map);

  for (const [name, { layer, manager }] of Object.entries(NINE)) {
    expect(await map.layerOf(name), name).toBe(layer);
    expect(await map.managerOf(name), name).toBe(manager);
  }
});

test('tagging closes and opens gaps and moves the score', async () => {
  const app = await launchApp();
  const { t } = app;
  const map = await (await AccountsPage.reach(app)).create('Acme');
  await drawNine(map);
  await map.gaps.show();
  await map.gaps.open('all');
  const before = (await map.gaps.score()) ?? 0;
  const missing = (role: 'economic' | 'user' | 'technical') =>
    map.gaps.gap(t(`rule.${role}.missing.title`));
  await eventually(() => missing('economic').count()).toBe(1);
  expect(await map.gaps.panel.getByRole('alert').innerText()).toContain(
    t('score.cap', { cap: 60 }),
  );

  await map.select('Ada Lang');
  await app.page.keyboard.press('1');
  await eventually(() => missing('economic').count()).toBe(0);
  await eventually(() => map.gaps.panel.getByRole('alert').count()).toBe(0);
  await eventually(() => map.gaps.score()).toBeGreaterThan(before);
  await eventually(() => map.gaps.gap('Ada Lang').count()).toBeGreaterThan(0);

  await map.select('Gil Ohm');
  await app.page.keyboard.press('2');
  await map.select('Eva Sol');
  await app.page.keyboard.press('3');
  await eventually(() => missing('user').count()).toBe(0);
  await eventually(() => missing('technical').count()).toBe(0);
  const coachMissing = map.gaps.gap(t('rule.coach.missing.title'));
  const unproven = map.gaps.gap(t('rule.coach.unproven.title', { name: 'Dov Rey' }));
  await eventually(() => coachMissing.count()).toBe(1);
  await map.select('Dov Rey');
  await app.page.keyboard.press('4');
  await eventually(() => map.influencesOf('Dov Rey')).toEqual(['coach']);
  await eventually(() => coachMissing.count()).toBe(0);

  const coachStatus = t('domain.term.coachStatus');
  await map.inspector.show();
  await eventually(() => map.inspector.field(coachStatus).inputValue()).toBe(
    t('domain.coach.candidate'),
  );
  await map.inspector.choose(coachStatus, t('domain.coach.confirmed'));
  await map.gaps.show();
  await eventually(() => unproven.count()).toBe(1);

  await map.inspector.show();
  for (const one of ['credibleToUs', 'credibleToThem', 'wantsUs'] as const)
    await map.inspector.answerCoachTest(one, 'yes');
  await map.gaps.show();
  await eventually(() => unproven.count()).toBe(0);

  await map.select('Ada Lang');
  await app.page.keyboard.press('1');
  await eventually(() => missing('economic').count()).toBe(1);
  await map.saved();
});

test('undo and redo name the step they take', async () => {
  const app = await launchApp();
  const { t } = app;
  const map = await (await AccountsPage.reach(app)).create('Acme');
  await map.addInLane('decision', 'Ada Lang', 500);
  await map.select('Ada Lang');
  await app.page.keyboard.press('1');
  await eventually(() => map.influencesOf('Ada Lang')).toEqual(['economic']);

  const undo = (step: string) => t('view.map.undo', { step });
  const redo = (step: string) => t('view.map.redo', { step });
  const tagging = t('command.assessment.toggleInfluence');
  const renaming = t('command.person.rename');
  expect(await map.undoButton.getAttribute('aria-label')).toBe(undo(tagging));
  await map.undoButton.click();
  await eventually(() => map.influencesOf('Ada Lang')).toEqual([]);
  expect(await map.redoButton.getAttribute('aria-label')).toBe(redo(tagging));
  expect(await map.undoButton.getAttribute('aria-label')).toBe(undo(renaming));

  await map.focus();
  await app.page.keyboard.press('Control+z');
  await eventually(() => map.card('Ada Lang').count()).toBe(0);
  await app.page.keyboard.press('Control+z');
  await eventually(() => map.names()).toEqual([]);
  expect(await map.undoButton.isDisabled()).toBe(true);

  for (const key of ['Control+Shift+z', 'Control+y', 'Control+Shift+z'])
    await app.page.keyboard.press(key);
  await eventually(() => map.influencesOf('Ada Lang')).toEqual(['economic']);
  expect(await map.redoButton.isDisabled()).toBe(true);
  await map.saved();
});

test('the language is switched to Chinese and back at run time, and kept', async () => {
  const app = await launchApp();
  const map = await (await AccountsPage.reach(app)).create('Acme');
  await map.addInLane('management', 'Ada Lang', 500);

  await map.top.switchLanguage('zh-CN');
  const chinese = map.in('zh-CN');
  await chinese.canvas.waitFor();
  expect(await chinese.layerOf('Ada Lang')).toBe('management');
  expect(await app.page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await app.reload();
  await chinese.canvas.waitFor();
  await chinese.top.switchLanguage('en');
  await map.canvas.waitFor();
  expect(await map.layerOf('Ada Lang')).toBe('management');
});

test('everything is still there after a reload, and after the host was killed', async () => {
  const app = await launchApp();
  const map = await (await AccountsPage.reach(app)).create('Acme');
  await drawNine(map);
  await map.select('Ada Lang');
  await app.page.keyboard.press('1');
  await map.saved();
  const drawn = await everything(map);

  await app.reload();
  await map.shows(Object.keys(NINE));
  expect(await everything(map)).toEqual(drawn);

  await map.select('Gil Ohm');
  await app.page.keyboard.press('2');
  await map.saved();
  await app.restart();
  await map.shows(Object.keys(NINE));
  expect(await map.influencesOf('Gil Ohm')).toEqual(['user']);
  await map.select('Gil Ohm');
  await app.page.keyboard.press('2');
  await eventually(() => everything(map)).toEqual(drawn);
  await map.saved();
});

async function everything(map: MapPage): Promise<Record<string, unknown>> {
  const names = await map.names();
  const entries = names.map(async (name) => [name, await map.description(name)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
