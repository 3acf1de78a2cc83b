import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../harness/accessibility.ts';
import { type App, type LaunchOptions, launchApp } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { cutOff } from '../harness/overflow.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { ImportWizard } from '../pages/import-wizard.ts';
import { MapPage } from '../pages/map-page.ts';

const LOOKS = [
  { lang: 'en', theme: 'light' },
  { lang: 'en', theme: 'dark' },
  { lang: 'zh-CN', theme: 'light' },
  { lang: 'zh-CN', theme: 'dark' },
] as const satisfies readonly LaunchOptions[];
const DARK_BELOW = 80;

const CHART = Buffer.from(
  '编号,姓名,职务,上级编号\n1,张伟,总经理,\n2,李娜,采购经理,9\n3,空缺,质量经理,1\n',
);

/** Goes through the main states and looks at each. */
async function throughTheStates(app: App, look: (state: string) => Promise<void>): Promise<void> {
  const { page, t } = app;
  const map = await MapPage.opened(app);
  await map.gaps.show();
  await map.gaps.leading.first().getByRole('button').first().click();
  await look('map with gaps');

  await map.top.find('赵明辉');
  await map.inspector.show();
  await map.card('赵明辉').waitFor();
  await look('inspector');

  await page.getByRole('button', { name: t('view.map.outline'), exact: true }).click();
  await look('outline');
  await page.getByRole('button', { name: t('view.map.outline'), exact: true }).click();

  const wizard = new ImportWizard(page, t);
  await map.focus();
  await page.keyboard.press('Control+i');
  await wizard.dialog.waitFor();
  await look('import: file');
  await wizard.choose({ name: 'chart.csv', mimeType: 'text/csv', buffer: CHART });
  await look('import: preview');
  await wizard.problems();
  await look('import: problems');
  await close(page, wizard.dialog, t('ui.close'));

  await openBy(app, 'Control+e', t('dialog.export.title'), () => look('export'));
  await openBy(app, 'F1', t('help.title'), () => look('help'));
  await openBy(app, 'Shift+?', t('dialog.shortcuts.title'), () => look('shortcuts'));
  await openBy(app, 'Control+k', t('view.palette.open'), () => look('command palette'), true);

  await AccountsPage.reach(app);
  await page.getByRole('table').waitFor();
  await look('accounts');
  await page.getByRole('button', { name: t('view.accounts.create') }).click();
  await page.getByRole('dialog').waitFor();
  await look('new account');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('ui.settings') }).click();
  await page.getByRole('dialog').waitFor();
  await look('settings');
}

async function openBy(
  app: App,
  key: string,
  title: string,
  look: () => Promise<void>,
  leaveByEscape = false,
): Promise<void> {
  const dialog = app.page.getByRole('dialog', { name: title });
  await app.page.keyboard.press(key);
  await dialog.waitFor();
  await look();
  if (leaveByEscape) await app.page.keyboard.press('Escape');
  else await dialog.getByRole('button', { name: app.t('ui.close') }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function close(
  page: Page,
  dialog: ReturnType<Page['getByRole']>,
  label: string,
): Promise<void> {
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('application').waitFor();
}

/** Brightness of the page's ground, 0 to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []
    ).map(Number);
    return (red + green + blue) / 3;
  });
}

/** How many colours the painted map has. */
function coloursOfMap(map: MapPage): Promise<number> {
  return map.canvas
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
      copy?.drawImage(canvas, 0, 0);
      const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data.buffer;
      return new Set(pixels ? new Uint32Array(pixels) : []).size;
    });
}

test.each(LOOKS)(
  '$lang $theme: axe-core has nothing against any state, and every text is a text',
  async (look) => {
    const app = await launchApp(look);
    const { page } = app;
    const found: Record<string, string[]> = {};
    await throughTheStates(app, async (state) => {
      const against = await violations(page);
      const keys =
        (await page.locator('body').innerText()).match(
          /\b(?:view|panel|dialog|domain|canvas|command|action|rule|import|error|scene|ui)\.\w+\.?\w*/g,
        ) ?? [];
      if (against.length + keys.length > 0) found[state] = [...against, ...keys];
    });
    expect(found).toEqual({});
  },
);

test.each(LOOKS)(
  '$lang $theme: the look follows the system until another is chosen, and the map is painted',
  async (look) => {
    const app = await launchApp(look);
    const map = await MapPage.opened(app);
    await eventually(() => coloursOfMap(map)).toBeGreaterThan(40);
    expect((await brightness(app.page)) < DARK_BELOW).toBe(look.theme === 'dark');
    expect(await app.page.locator('html').getAttribute('lang')).toBe(look.lang);

    const other = look.theme === 'dark' ? 'light' : 'dark';
    await map.top.switchTheme(other);
    await eventually(async () => (await brightness(app.page)) < DARK_BELOW).toBe(other === 'dark');
    await app.reload();
    await map.canvas.waitFor();
    await eventually(async () => (await brightness(app.page)) < DARK_BELOW).toBe(other === 'dark');
  },
);

test.each(['en', 'zh-CN'] as const)(
  '%s: with text twice as large in a small window nothing essential is cut',
  async (lang) => {
    const app = await launchApp({ lang, viewport: { width: 1024, height: 690 } });
    const { page } = app;
    await MapPage.opened(app);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.setViewportSize({ width: 1024, height: 700 });
    const found: Record<string, string[]> = {};
    await throughTheStates(app, async (state) => {
      const cut = await cutOff(page);
      if (cut.length > 0) found[state] = cut;
    });
    expect(found).toEqual({});
  },
);
