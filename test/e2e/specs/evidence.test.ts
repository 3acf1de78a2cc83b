import { expect, test } from 'vitest';
import { launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { MapPage } from '../pages/map-page.ts';
import { storedRecords } from '../pages/stored-records.ts';

test('evidence of one judgement is noted, flagged while in doubt, and confirmed by one key', async () => {
  const app = await launchApp();
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.top.find('Thomas Krüger');
  await map.inspector.show();
  const facet = t('panel.evidence.facet.degree');
  await page.getByRole('button', { name: new RegExp(`^${facet}: `) }).click();
  const note = page.getByRole('dialog');
  await note.getByLabel(t('panel.evidence.source')).fill('李娜');
  await note.getByLabel(t('panel.evidence.date')).fill('2020-01-02');
  await note.getByLabel(t('domain.term.confidence')).fill('60');
  await page.keyboard.press('Escape');

  const degree = async () => {
    const { people, assessments } = await storedRecords(page);
    const id = Object.values(people).find(({ name }) => name === 'Thomas Krüger')?.id;
    return Object.values(assessments).find(
      ({ personId, degreeEvidence }) => personId === id && degreeEvidence !== null,
    )?.degreeEvidence;
  };
  await eventually(degree).toEqual({ source: '李娜', date: '2020-01-02', confidence: 60 });
  await eventually(() => map.description('Thomas Krüger')).toContain(t('scene.evidence.flagged'));

  await map.focus();
  await page.keyboard.press('v');
  await eventually(async () => ((await degree())?.date ?? '') > '2026').toBe(true);
  expect(await degree()).toMatchObject({ source: '李娜', confidence: 60 });
});

test('questions lead to the response mode', async () => {
  const app = await launchApp({ lang: 'zh-CN' });
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.top.find('丁薇');
  await map.inspector.show();
  await page
    .getByRole('button', { name: `${t('panel.guide.open')} ${t('domain.term.mode')}` })
    .click();
  const guide = page.getByRole('dialog');
  await guide.getByText(t('panel.guide.mode.gap')).waitFor();
  await guide.getByRole('button', { name: t('panel.test.no') }).click();
  await guide.getByText(t('panel.guide.mode.better')).waitFor();
  await guide.getByRole('button', { name: t('panel.test.yes') }).click();
  await guide.getByText(t('domain.mode.overconfident'), { exact: true }).waitFor();
  await guide.getByRole('button', { name: t('panel.guide.take') }).click();
  await eventually(async () =>
    Object.values((await storedRecords(page)).assessments).map(({ mode }) => mode),
  ).toContain('overconfident');
});
