import { expect, it } from 'vitest';
import { runResilience } from '../../../shared/rules/resilience.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../shared/rules/rule-settings.ts';
import { addPerson, assess, newAccount, recordsOf, testBackend } from './harness.ts';

const TODAY = '2026-03-01';
const people = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    addPerson(`p${i}`, { reach: 'met', ...(i > 0 ? { managerId: 'p0' } : {}) }),
  );

it('answers what the rules say, as of today or of another day', async () => {
  const { api } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(...people(4), assess(opportunityId, 'p0', { influences: ['economic'] }));
  const input = { accountId, opportunityId: null, date: null };
  const { opportunityId: of, date, ...found } = await api['resilience.run'](input);
  expect({ of, date }).toEqual({ of: opportunityId, date: TODAY });
  const records = await recordsOf(api, accountId);
  expect(found).toEqual(runResilience(records, opportunityId, TODAY, DEFAULT_RULE_SETTINGS));
  expect(found.absences[0]?.id).toBe('p0');
  const later = await api['resilience.run']({ ...input, date: '2027-01-01' });
  expect(later.date).toBe('2027-01-01');
});

it('keeps to the thresholds that are set', async () => {
  const { api } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(...people(4), assess(opportunityId, 'p0', { influences: ['economic'] }));
  const fragile = async () =>
    (await api['resilience.run']({ accountId, opportunityId, date: null })).absences.filter(
      (absence) => absence.fragile,
    ).length;
  const before = await fragile();
  await api['settings.set']({ changes: { thresholds: { fragilePoints: 1 } } });
  expect([before, await fragile()]).toEqual([0, 1]);
});

it('says how far it is, and stops when it is asked to', async () => {
  const { api } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(...people(1_500), assess(opportunityId, 'p0', { influences: ['economic'] }));
  const jobId = 'sinking';
  const run = api['resilience.run']({ accountId, opportunityId, date: null, jobId });
  const ended = expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
  await expect
    .poll(async () => (await api['job.progress']({ jobId })).progress?.phase)
    .toBe('judging');
  expect(await api['job.cancel']({ jobId })).toEqual({ cancelled: true });
  await ended;
}, 30_000);
