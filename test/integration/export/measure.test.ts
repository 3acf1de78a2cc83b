import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { subsetFonts } from '../../../electron/backend/export/fonts.ts';
import { Shaper } from '../../../electron/backend/export/shaper.ts';
import { textRuns } from '../../../electron/backend/export/text-runs.ts';
import { measure } from '../../../shared/scene/font-metrics.ts';
import { FONT_FAMILY } from '../../../shared/scene/tokens.ts';

const TEXTS = [
  'Director of Enterprise Architecture',
  'Anna-Katharina Freifrau von Hohenberg',
  'Rafael Domínguez-Sørensen, 12,500.00 €',
  '信息技术部总经理（主持工作）',
  'Привет, мир',
];

describe('text measured without a font engine', () => {
  it.each([400, 700] as const)(
    'is as wide as resvg draws it at weight %i, or a little wider for lack of kerning',
    async (weight) => {
      const codes = new Set(TEXTS.flatMap((text) => [...text].map((c) => c.codePointAt(0) ?? 0)));
      const { faces, missing } = await subsetFonts(new Map([[weight, codes]]));
      expect(missing).toEqual([]);
      const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const fontFiles = faces.map((face, i) => {
        const path = join(folder, `${i}.ttf`);
        writeFileSync(path, face.sfnt);
        return path;
      });
      const drawn = (text: string, kerning: string) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100"><text x="0" y="50" font-family="${FONT_FAMILY}" font-size="100" font-weight="${weight}" font-kerning="${kerning}">${text}</text></svg>`;
        const font = { fontFiles, loadSystemFonts: false };
        return new Resvg(svg, { font }).innerBBox()?.width ?? 0;
      };
      for (const text of TEXTS) {
        // Two copies less one: the room before the first and after the last letter, which no box shows, cancels out.
        const plain = drawn(`${text}H${text}`, 'none') - drawn(text, 'none');
        const ratio = measure(`${text}H`, 100, weight) / plain;
        expect(ratio, text).toBeGreaterThan(0.995);
        expect(ratio, text).toBeLessThan(1.05);
        expect(drawn(text, 'auto'), text).toBeLessThan(measure(text, 100, weight) + 1);
      }
    },
  );
});

/** Names, titles and what people put beside them. */
const SCRIPTS = [
  ...['דוד כהן', 'שרה לוי-אברהמוב', 'מנהלת הרכש', 'דירה 12 (קומה 3), רחוב הרצל', 'שָׁלוֹם'],
  ...['أحمد بن محمد', 'عبد الرحمن بن عبد العزيز آل سعود', 'مدير المشتريات والعقود', 'مُحَمَّدٌ'],
  ...['علی‌رضا می‌خواهم', 'پروین گچ‌پژ', '٠١٢٣ ۴۵۶', 'Ahmed (أحمد) 3'],
  ...['Anna 👍🏽 Li', '👨‍👩‍👧‍👦', '👩🏽‍💻 Dev', '🇩🇪🇨🇳', '❤️ ☎ ✅', '1️⃣ 2️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴‍☠️', '🤷‍♀️ 🤷‍♂'],
];

describe('text of other scripts', () => {
  it.each([400, 600, 700] as const)(
    'is as wide as HarfBuzz lays it out at weight %i',
    async (weight) => {
      const codes = new Set(SCRIPTS.flatMap((text) => [...text].map((c) => c.codePointAt(0) ?? 0)));
      const { faces, missing } = await subsetFonts(new Map([[weight, codes]]));
      expect(missing).toEqual([]);
      for (const text of SCRIPTS) {
        const laid = textRuns(text, faces).flatMap(({ face, text: part, rightToLeft }) => {
          const shaper = new Shaper(face?.sfnt ?? new Uint8Array());
          const em = 100 / shaper.unitsPerEm;
          return shaper.glyphs(part, rightToLeft).map(({ advance }) => advance * em);
        });
        const drawn = laid.reduce((sum, width) => sum + width, 0);
        expect(measure(text, 100, weight) / drawn, text).toBeGreaterThan(0.985);
        expect(measure(text, 100, weight) / drawn, text).toBeLessThan(1.08);
      }
    },
  );
});
