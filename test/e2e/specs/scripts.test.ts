import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { renderPng } from '../../../electron/backend/export/png.ts';
import { renderSvg } from '../../../electron/backend/export/svg.ts';
import { isolate } from '../../../shared/scene/bidi.ts';
import { SCRIPT_FAMILIES } from '../../../shared/scene/tokens.ts';
import type { MapScene, TextPrimitive } from '../../../shared/scene/types.ts';
import { launchApp } from '../harness/app.ts';
import { launchChromium } from '../harness/chromium.ts';
import { eventually } from '../harness/eventually.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { NINE_CHART } from '../pages/nine-people.ts';

const NAMES = ['דוד כהן', 'أحمد بن محمد', 'Ada 👍🏽'];

/** Names of the files of fonts for other scripts that the page has asked for. */
function scriptFonts(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const font = /noto-(?:sans-)?(arabic|hebrew|emoji)-.*\.woff2$/.exec(request.url());
    if (font?.[1]) asked.push(font[1]);
  });
  return asked;
}

test('fonts of other scripts are loaded for names that need them, and for no others', async () => {
  const latin = await launchApp({ chart: NINE_CHART });
  const unasked = scriptFonts(latin.page);
  await AccountsPage.reach(latin);
  await latin.reload();
  await (await AccountsPage.reach(latin)).open('Acme');
  await latin.page.evaluate(async () => {
    await document.fonts.ready;
  });
  expect(unasked).toEqual([]);

  const rows = NAMES.map((name, i) => `${i},${name},Title,`).join('\n');
  const csv = `Id,Name,Title,Manager Id\n${rows}\n`;
  const app = await launchApp({ chart: { account: 'Acme', csv } });
  const asked = scriptFonts(app.page);
  await (await AccountsPage.reach(app)).open('Acme');
  await eventually(async () => [...new Set(asked)].toSorted()).toEqual(
    Object.keys(SCRIPT_FAMILIES).toSorted(),
  );
});

const MIXED = [
  'Ahmed (أحمد) 3',
  isolate('דירה 12 (קומה 3)'),
  '王小明 أحمد 王 🤖12',
  '👨‍👩‍👧‍👦 🇩🇪 1️⃣',
];

test.each([
  ['names', [...NAMES, ...MIXED]],
  ['a word with a joiner', ['王 א 🤖', isolate('می‌خواهم')]],
])('a picture of %s is what a browser shows of the SVG', async (_, texts) => {
  const frame = texts.map(
    (text, i): TextPrimitive => ({
      ...{ kind: 'text', x: 0, y: 48 + i * 72, text, size: 40, weight: i % 2 ? 700 : 400 },
      fill: 'ink',
    }),
  );
  const scene: MapScene = {
    ...{ bounds: { x: -20, y: -20, width: 600, height: 620 }, title: 'Map', frame },
    ...{ lanes: [], lines: [], ties: [], path: [], cards: [], proposals: [] },
  };
  const { svg } = await renderSvg(scene, { theme: 'light', lang: 'en' });
  const { png } = await renderPng(scene, { theme: 'light', scale: 1 });
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const reader = await browser.newPage();
  await reader.setContent(`<body style="margin:0">${svg.replace(/^<\?xml.*?\?>/, '')}</body>`);
  await reader.evaluate(async () => {
    await document.fonts.ready;
  });
  const shown = await reader.screenshot({ clip: { x: 0, y: 0, width: 600, height: 620 } });
  const sources = [shown, png].map((one) => `data:image/png;base64,${one.toString('base64')}`);
  const apart = await reader.evaluate(async (pictures) => {
    const inks = pictures.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const context = new OffscreenCanvas(600, 620).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, 600, 620);
      // Ink by squares of ten pixels: place and shape count, not how an edge is smoothed.
      const ink = new Array<number>(60 * 62).fill(0);
      for (let i = 0; i < 600 * 620; i++) {
        const at = Math.floor(i / 6000) * 60 + Math.floor((i % 600) / 10);
        ink[at] = (ink[at] ?? 0) + 255 - (data[i * 4] ?? 0);
      }
      const whole = ink.reduce((sum, value) => sum + value, 0);
      return ink.map((value) => value / whole);
    });
    const [a = [], b = []] = await Promise.all(inks);
    return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0);
  }, sources);
  expect(apart).toBeLessThan(0.08);
});
