import { GlobalFonts } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { type ExportInput, renderExport } from '../../../electron/backend/export/export.ts';
import { renderApart } from '../../../electron/backend/export/render-apart.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { OPPORTUNITY, recordsOf } from '../../unit/scene/sample-records.ts';

function inputOf(format: ExportInput['format'], people = 300): ExportInput {
  const crowd = Array.from({ length: people }, (_, i) => [
    `p${i}`,
    { name: `Person ${i} 陈`, managerId: i === 0 ? null : `p${Math.floor((i - 1) / 4)}` },
  ]);
  return {
    records: recordsOf({ people: Object.fromEntries(crowd) }),
    opportunityId: OPPORTUNITY,
    assessed: null,
    format,
    lang: 'en',
    theme: 'light',
    scale: 2,
    at: '2025-03-12T09:00:00.000Z',
  };
}

function follow() {
  const controller = new AbortController();
  const shares: number[] = [];
  return {
    controller,
    shares,
    signal: controller.signal,
    tell: (share: number) => shares.push(share),
  };
}

it('makes the same file as without a thread, and says how far it is', async () => {
  const { signal, tell, shares } = follow();
  const apart = await renderApart(inputOf('png'), { signal, tell });
  const here = await renderExport(inputOf('png'));
  expect(Buffer.from(apart.data).equals(Buffer.from(here.data))).toBe(true);
  expect(shares.at(-1)).toBe(1);
});

it('leaves the thread of whoever asks free', async () => {
  const { signal, tell } = follow();
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await renderApart(inputOf('pdf', 1_500), { signal, tell });
  clearInterval(watch);
  // Records are copied there and the file is handed back; drawing itself takes ten times as long.
  expect(longest).toBeLessThan(300);
});

it('ends at once when it is not wanted any more, and leaves nothing', async () => {
  const { controller, signal } = follow();
  const fonts = GlobalFonts.families.length;
  const tell = () => controller.abort(new AppError('job.cancelled'));
  const made = renderApart({ ...inputOf('png', 2_000), scale: 1 }, { signal, tell });
  await expect(made).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(GlobalFonts.families.length).toBe(fonts);
  await expect(renderApart(inputOf('csv'), { signal, tell })).rejects.toMatchObject({
    code: 'job.cancelled',
  });
});

it('says what is wrong as without a thread', async () => {
  const { signal, tell } = follow();
  const huge = { ...inputOf('png', 2_000), scale: 8 };
  await expect(renderApart(huge, { signal, tell })).rejects.toMatchObject({
    code: 'export.too-large',
    params: { largestScale: expect.any(Number) },
  });
});
