import { expect, test } from 'vitest';
import { SCORE_PARTS } from '../../../shared/domain/gap.ts';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { MapPage } from '../pages/map-page.ts';

test('the sample leads with the five gaps that matter most, then shows all by severity', async () => {
  const app = await launchApp();
  const { t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  await eventually(() => map.gaps.leading.count()).toBe(5);
  const count = await map.gaps.count();
  expect(count).toBeGreaterThanOrEqual(5);
  expect(count).toBeLessThanOrEqual(9);
  expect(await map.gaps.leading.first().innerText()).toContain(t('severity.critical'));

  const all = await map.gaps.open('all');
  await eventually(() => all.getByRole('article').count()).toBe(count);
  const groups = await all.getByRole('heading', { level: 3 }).allInnerTexts();
  const order = ['critical', 'high', 'medium', 'low'] as const;
  const shown = groups.map((text) => order.findIndex((one) => text.includes(t(`severity.${one}`))));
  expect(shown).toEqual([...shown].sort());
});

test('a gap says why and what to do; it and its people lead to the map', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  const title = t('rule.owner.missing.title', { name: 'Anna Feldmann' });
  const gap = map.gaps.gap(title);
  expect(await gap.innerText()).toContain(t('rule.owner.missing.next'));

  await gap.getByRole('button', { name: title }).click();
  await gap.getByText(t('rule.owner.missing.reason', { name: 'Anna Feldmann' })).waitFor();
  await map.card('Anna Feldmann').waitFor();
  await map.inspector.show();
  expect(await map.inspector.name.inputValue()).toBe('Anna Feldmann');

  await map.gaps.show();
  const coach = map.gaps.panel.getByRole('article').filter({ hasText: '赵明辉' }).first();
  await coach.getByRole('button', { name: '赵明辉', exact: true }).click();
  await map.card('赵明辉').waitFor();
  const [canvas, card] = [await map.canvas.boundingBox(), await map.boxOf('赵明辉')];
  expect(card.x).toBeGreaterThan(canvas?.x ?? 0);
  expect(card.x + card.width).toBeLessThan((canvas?.x ?? 0) + (canvas?.width ?? 0));
  await map.inspector.show();
  expect(await map.inspector.name.inputValue()).toBe('赵明辉');
  await page.getByRole('heading', { name: t('panel.relationship.title') }).waitFor();
});

test('the mark on a card opens the gaps of that person', async () => {
  const app = await launchApp();
  const { t } = app;
  const map = await MapPage.opened(app);
  await map.inspector.show();
  await map.top.find('Anna Feldmann');
  await map
    .card('Anna Feldmann')
    .getByRole('button', { name: t('canvas.showGaps', { count: 1 }) })
    .click();
  const title = t('rule.owner.missing.title', { name: 'Anna Feldmann' });
  const head = map.gaps.gap(title).getByRole('button', { name: title });
  await eventually(() => head.getAttribute('aria-expanded')).toBe('true');
});

test('a gap is waived with a reason and taken back; the score does not gain', async () => {
  const app = await launchApp();
  const { t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  const title = t('rule.owner.missing.title', { name: 'Anna Feldmann' });
  await eventually(() => map.gaps.gap(title).count()).toBe(1);
  const [count, score] = [await map.gaps.count(), await map.gaps.score()];

  await map.gaps.waive(title, 'Our chairman speaks with her.');
  await eventually(() => map.gaps.count()).toBe(count - 1);
  expect(await map.gaps.score()).toBe(score);
  const waived = await map.gaps.open('waived');
  const gap = waived.getByRole('article').filter({ hasText: title });
  if ((await gap.getByRole('button', { name: title }).getAttribute('aria-expanded')) === 'false')
    await gap.getByRole('button', { name: title }).click();
  await gap.getByText('Our chairman speaks with her.').waitFor();

  await app.reload();
  await eventually(() => map.gaps.count()).toBe(count - 1);
  await map.gaps.open('waived');
  await gap.getByRole('button', { name: title }).click();
  await gap.getByRole('button', { name: t('panel.gaps.unwaive') }).click();
  await eventually(() => map.gaps.count()).toBe(count);
  await map.saved();
});

test('the score is shown with its parts, and they add up', async () => {
  const app = await launchApp();
  const { t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  await eventually(() => map.gaps.score()).not.toBe(null);
  const parts = await Promise.all(SCORE_PARTS.map((part) => map.gaps.scorePart(part)));
  expect(parts.map(({ of }) => of)).toEqual([40, 20, 15, 15, 10]);
  const sum = parts.reduce((total, { points }) => total + points, 0);
  expect(Math.abs(sum - ((await map.gaps.score()) ?? 0))).toBeLessThan(1);
  await map.gaps.panel.getByText(t('panel.score.whatCosts')).click();
  await map.gaps.panel
    .getByText(
      t('panel.score.lost', { part: t('score.part.influences'), n: 40 - (parts[0]?.points ?? 0) }),
    )
    .waitFor();
});

test('another opportunity has other gaps and another score', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  const titles = () => map.gaps.leading.getByRole('button', { expanded: false }).allInnerTexts();
  await eventually(() => map.gaps.leading.count()).toBe(5);
  const first = await titles();
  await map.top.chooseOpportunity('Andon boards, service renewal');
  await eventually(titles).not.toEqual(first);
  await map.top.chooseOpportunity('MES phase 1, two plants');
  await eventually(titles).toEqual(first);

  await page.getByRole('button', { name: new RegExp(`^${t('domain.term.opportunity')}`) }).click();
  await page.getByRole('menuitem', { name: t('view.map.addOpportunity') }).click();
  const dialog = page.getByRole('dialog', { name: t('view.map.addOpportunity') });
  await dialog.getByLabel(t('panel.opportunity.name')).fill('Spare parts 2027');
  await page.keyboard.press('Enter');
  await eventually(() => map.gaps.gap(t('rule.economic.missing.title')).count()).toBe(1);
  await map.saved();
});

test('a gap that is closed is kept with its date', async () => {
  const app = await launchApp();
  const { t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  const title = t('rule.owner.missing.title', { name: 'Anna Feldmann' });
  await map.gaps.gap(title).getByRole('button', { name: 'Anna Feldmann', exact: true }).click();
  await map.inspector.show();
  await map.inspector.choose(t('domain.term.owner'), '沈博');
  await map.gaps.show();
  await eventually(() => map.gaps.gap(title).count()).toBe(0);
  const closed = await map.gaps.open('closed');
  await closed.getByText(title).waitFor();
});
