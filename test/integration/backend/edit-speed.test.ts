import { expect, it } from 'vitest';
import { addPerson, assess, newAccount, setPerson, testBackend } from './harness.ts';

const EDITS = 120;

/**
 * From the call until the stored gaps are back, everything on disk. The figures that count come from the benchmark on
 * a quiet machine; this bound is on processor time, so that it holds on a busy one, and only notices an edit that has
 * become as slow as writing everything anew.
 */
it.each([
  [500, 20],
  [5000, 80],
])('one edit at %i people', async (people, cpuLimit) => {
  const { api } = testBackend();
  const { opportunityId, window } = await newAccount(api);
  await window.change(
    ...Array.from({ length: people }, (_, i) =>
      addPerson(`p${i}`, {
        title: `Title ${i % 50}`,
        layer: i < 10 ? 'decision' : i < 80 ? 'management' : 'operational',
        managerId: i === 0 ? null : `p${Math.floor((i - 1) / 7)}`,
      }),
    ),
    ...Array.from({ length: 40 }, (_, i) =>
      assess(opportunityId, `p${i}`, { influences: ['user'], degree: 'high' }),
    ),
  );
  const times: number[] = [];
  const cpuStart = process.cpuUsage();
  for (let i = 0; i < EDITS; i += 1) {
    const start = performance.now();
    await window.change(setPerson(`p${i}`, { title: `New ${i}`, reach: i % 2 ? 'met' : 'none' }));
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpuStart);
  const cpu = (user + system) / 1000 / EDITS;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (EDITS - 1))] ?? 0;
  console.log(
    `edit at ${people} people: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, processor ${cpu.toFixed(1)} ms`,
  );
  expect(cpu).toBeLessThan(cpuLimit);
});
