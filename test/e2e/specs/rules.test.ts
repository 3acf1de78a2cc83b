import { expect, test } from 'vitest';
import { RULE_IDS } from '../../../shared/domain/gap.ts';
import { violations } from '../harness/accessibility.ts';
import { type App, type LaunchOptions, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { cutOff } from '../harness/overflow.ts';
import { MapPage } from '../pages/map-page.ts';

/** The catalogue of rules, opened from the gaps panel. */
async function openRules({ page, t }: App, map: MapPage) {
  await map.gaps.show();
  await map.gaps.panel.getByRole('button', { name: t('panel.gaps.rules') }).click();
  const dialog = page.getByRole('dialog', { name: t('dialog.rules.title') });
  await dialog.waitFor();
  const search = dialog.getByRole('searchbox', { name: t('dialog.rules.search') });
  return { dialog, search };
}

test('every rule is listed, found by its words, and says how many gaps it has', async () => {
  const app = await launchApp();
  const { t, page } = app;
  const map = await MapPage.opened(app);
  const { dialog, search } = await openRules(app, map);
  await eventually(() => dialog.getByRole('switch').count()).toBe(RULE_IDS.length);

  await eventually(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('owner missing');
  const name = t('rule.owner.missing.name');
  await eventually(() => dialog.getByRole('switch').count()).toBe(1);
  await dialog.getByText(t('dialog.rules.open', { n: 1 })).waitFor();
  await dialog.getByRole('button', { name, expanded: false }).click();
  await dialog.getByText(t('rule.owner.missing.next')).waitFor();
  await dialog.getByText(t('rule.source.practice')).waitFor();

  await search.fill('no such words');
  await dialog.getByText(t('dialog.rules.none')).waitFor();
});

test('a rule is switched off and its gap goes; everything comes back as delivered', async () => {
  const app = await launchApp();
  const { t, page } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  await eventually(() => map.gaps.score()).not.toBe(null);
  const [count, score] = [await map.gaps.count(), await map.gaps.score()];
  const { dialog, search } = await openRules(app, map);
  await search.fill('owner missing');
  const rule = dialog.getByRole('switch', {
    name: t('dialog.rules.on', { name: t('rule.owner.missing.name') }),
  });
  await rule.focus();
  await page.keyboard.press('Space');
  await eventually(() => map.gaps.count()).toBe(count - 1);
  expect(await map.gaps.score()).toBe(score);

  await app.reload();
  await map.gaps.show();
  await eventually(() => map.gaps.count()).toBe(count - 1);
  const again = await openRules(app, map);
  await again.dialog.getByRole('button', { name: t('dialog.rules.resetAll') }).click();
  await eventually(() => map.gaps.count()).toBe(count);
});

test('a threshold is set by keyboard; one that does not fit is refused and says why', async () => {
  const app = await launchApp();
  const { t, page } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  await eventually(() => map.gaps.score()).not.toBe(null);
  const count = await map.gaps.count();
  const { dialog, search } = await openRules(app, map);
  await search.fill(t('rule.contact.stale.name'));
  await dialog.getByRole('button', { name: t('rule.contact.stale.name'), expanded: false }).click();
  const [high, medium] = (['staleHighDays', 'staleMediumDays'] as const).map((id) =>
    dialog.getByLabel(t(`rule.threshold.${id}`)),
  );
  if (!high || !medium) throw new Error('two fields');

  await high.fill('50');
  await page.keyboard.press('Enter');
  await dialog.getByText(t('dialog.rules.standard', { standard: 30 })).waitFor();
  await dialog.getByText(t('dialog.rules.open', { n: 0 })).waitFor();
  await eventually(() => map.gaps.count()).toBeLessThan(count);

  await medium.fill('49');
  await page.keyboard.press('Tab');
  await dialog.getByText(t('dialog.rules.refusedStale', { min: 1, max: 3650 })).waitFor();

  await dialog.getByRole('button', { name: t('dialog.rules.reset'), exact: true }).click();
  await eventually(() => map.gaps.count()).toBe(count);
  await eventually(() => high.inputValue()).toContain('30');
});

const LOOKS = [
  { lang: 'en', theme: 'light' },
  { lang: 'zh-CN', theme: 'dark' },
] as const satisfies readonly LaunchOptions[];
test.each(LOOKS)('$lang $theme: axe-core has nothing against the catalogue', async (look) => {
  const app = await launchApp(look);
  const { page, t } = app;
  const map = await MapPage.opened(app);
  const { dialog } = await openRules(app, map);
  for (const rule of ['contact.stale', 'bid.open-bases'] as const)
    await dialog.getByRole('button', { name: t(`rule.${rule}.name`), expanded: false }).click();
  expect(await violations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
