import { expect, test } from 'vitest';
import { violations } from '../harness/accessibility.ts';
import { type App, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { storedRecords } from '../pages/stored-records.ts';

const CHART = `Id,Name,Title,Manager,Layer,Function
1,Boss,CEO,,decision,executive
2,Ada,IT Director,1,management,technical
3,Bo,Planner,2,operational,user
`;

/** Opens the sheet for Ada by keys alone. */
async function openSheet(app: App) {
  const map = await (await AccountsPage.reach(app)).open('Acme');
  await map.top.find('Ada');
  await app.page.keyboard.press('Escape');
  await map.focus();
  await app.page.keyboard.press('q');
  const sheet = app.page.getByRole('dialog', { name: app.t('visit.title') });
  await sheet.getByRole('list').first().waitFor();
  return { map, sheet };
}

test('five answers go in by keyboard in under a minute, close gaps, and are logged with their date', async () => {
  const app = await launchApp({ chart: { account: 'Acme', csv: CHART } });
  const { page, t } = app;
  const { map, sheet } = await openSheet(app);
  const questions = sheet.getByRole('listitem').filter({ has: page.locator('p') });
  expect(await questions.count()).toBe(5);
  expect(await violations(page)).toEqual([]);

  const begin = performance.now();
  for (const question of await questions.all()) {
    const radios = question.getByRole('radio');
    if ((await radios.count()) > 0) {
      await radios.first().focus();
      await page.keyboard.press('Space');
      continue;
    }
    await question.getByRole('textbox', { name: t('visit.newPerson') }).focus();
    await page.keyboard.type(`New ${await question.locator('p').first().innerText()}`.slice(0, 20));
  }
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'detached' });
  expect(performance.now() - begin).toBeLessThan(60_000);

  const stored = async () => {
    const { interactions, people, assessments } = await storedRecords(page);
    return {
      visits: Object.values(interactions).map(({ kind, personIds }) => [
        kind,
        ...personIds.map((id) => people[id]?.name),
      ]),
      people: Object.keys(people).length > 3,
      sources: Object.values(assessments).map(
        ({ influencesEvidence, coachEvidence }) => (influencesEvidence ?? coachEvidence)?.source,
      ),
    };
  };
  await eventually(stored).toMatchObject({ visits: [['visit', 'Ada']], people: true });
  expect(new Set((await stored()).sources)).toEqual(new Set(['Ada']));
  await map.gaps.show();
  const missing = map.gaps.gap(t('rule.economic.missing.title'));
  await eventually(() => missing.count()).toBe(0);
});
