import { describe, expect, it } from 'vitest';
import { renderExport } from '../../../electron/backend/export/export.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import type { Api } from '../../../shared/api/contract.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import { chartBytes, hasCharts, seniorCharts } from '../../fixtures/shared-data.ts';
import { newAccount, recordsOf, testBackend } from '../backend/harness.ts';

async function importChart(api: Api, accountId: string, name: string) {
  const file = { fileName: name, data: toBase64(chartBytes(name)) };
  const { mapping } = await api['import.preview']({ ...file, accountId, mapping: null });
  return api['import.run']({ ...file, accountId, mapping });
}

describe.skipIf(!hasCharts)('the main job on real charts', () => {
  it.each(seniorCharts())(
    '%s: imported whole, checked, and unchanged the second time',
    async (name) => {
      const { api } = testBackend();
      const { accountId } = await newAccount(api, name);
      const { rows, people } = await importChart(api, accountId, name);
      expect(people).toEqual({ added: rows, updated: 0, unchanged: 0, refused: 0 });
      expect(Object.keys((await recordsOf(api, accountId)).people).length).toBe(rows);
      expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
      const again = await importChart(api, accountId, name);
      expect(again).toMatchObject({
        people: { added: 0, updated: 0, unchanged: rows },
        changed: false,
      });
    },
  );

  it('a blank map of 259 posts shows the missing influences, not hundreds of gaps', async () => {
    const { api } = testBackend();
    const { accountId } = await newAccount(api, 'Home Office');
    await importChart(api, accountId, 'home-office-2013-09-senior.csv');
    const { gaps } = await api['gap.list']({
      accountId,
      opportunityId: null,
      date: null,
      closed: false,
    });
    expect(gaps.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'economic.missing',
        'user.missing',
        'technical.missing',
        'coach.missing',
      ]),
    );
    expect(gaps.length).toBeLessThan(12);
  });

  it('every one of the 259 posts is in the picture, none overlaps another, all lines are there', async () => {
    const { api } = testBackend();
    const { accountId, opportunityId } = await newAccount(api, 'Home Office');
    await importChart(api, accountId, 'home-office-2013-09-senior.csv');
    const records = await recordsOf(api, accountId);
    const { data } = await renderExport({
      records,
      opportunityId,
      assessed: null,
      format: 'svg',
      lang: 'en',
      theme: 'light',
      scale: 1,
      at: '2026-03-01T08:00:00.000Z',
    });
    const drawn = new Set(
      [...new TextDecoder().decode(data).matchAll(/data-person="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(drawn).toEqual(new Set(Object.keys(records.people)));
    const layout = layoutMap(layoutCards(records, cardSize));
    expect(overlaps(layout)).toEqual([]);
    const managed = Object.values(records.people).filter(({ managerId }) => managerId !== null);
    expect(new Set(layout.lines.map(({ personId }) => personId))).toEqual(
      new Set(managed.map(({ id }) => id)),
    );
  });
});

function overlaps({ ids, x, y, width, height }: ReturnType<typeof layoutMap>): string[] {
  const found: string[] = [];
  const box = (i: number) => ({
    left: x[i] ?? 0,
    top: y[i] ?? 0,
    right: (x[i] ?? 0) + (width[i] ?? 0),
    bottom: (y[i] ?? 0) + (height[i] ?? 0),
  });
  for (let i = 0; i < ids.length; i += 1) {
    for (let j = i + 1; j < ids.length; j += 1) {
      const [a, b] = [box(i), box(j)];
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        found.push(`${ids[i]} ${ids[j]}`);
    }
  }
  return found;
}
