import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expired, NEWEST_KEPT, type Rotated } from '../../../electron/backend/backups/rotation.ts';
import { BACKUP_REASONS, KEPT_WEEKS } from '../../../shared/api/backup-types.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-03-01T08:00:00.000Z');

it('keeps what is needed of 400 days and no more', () => {
  let backups: Rotated[] = [];
  let made = 0;
  const random = seeded(7);
  for (let hour = 0; hour < 400 * 24; hour += 1) {
    const now = START + hour * HOUR;
    const workingHour = hour % 24 < 10 && Math.floor(hour / 24) % 7 < 5;
    // One on opening, some before imports, now and then one by hand; weekends and nights are off.
    const count = workingHour ? (hour % 24 === 0 ? 1 : Math.floor(random() * 3)) : 0;
    for (let at = 0; at < count; at += 1) {
      made += 1;
      const byHand = random() < 0.002;
      backups.push(backup(now + at * 60_000, made, byHand ? 'manual' : 'import'));
    }
    const gone = new Set(expired(backups, new Date(now + 5 * 60_000)));
    backups = backups.filter(({ id }) => !gone.has(id));
    if (hour > 90 * 24 && hour % 24 === 9) expectCovered(backups, now);
  }
  expect(made).toBeGreaterThan(2_000);
});

function expectCovered(backups: readonly Rotated[], now: number): void {
  const own = backups.filter(({ reason }) => reason !== 'manual');
  expect(own.length).toBeLessThanOrEqual(NEWEST_KEPT + 12 + 24 + 14 + KEPT_WEEKS);
  const ages = own.map(({ at }) => now - Date.parse(at));
  expect(Math.max(...ages)).toBeLessThanOrEqual(KEPT_WEEKS * 7 * DAY);
  const within = (from: number, to: number) => ages.some((age) => age >= from && age < to);
  // From the end of one day to the end of the next, and two days off in between.
  for (let day = 0; day < 9; day += 1) expect(within(day * DAY, (day + 5) * DAY)).toBe(true);
  for (let week = 0; week < KEPT_WEEKS - 1; week += 1)
    expect(within(week * 7 * DAY, (week + 2) * 7 * DAY)).toBe(true);
}

const anyBackups = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 120 * 24 * 60 }),
      reason: fc.constantFrom(...BACKUP_REASONS),
      bytes: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 80 },
  )
  .map((list) =>
    list.map(({ minutes, reason, bytes }, at) => ({
      ...backup(START - minutes * 60_000, at, reason),
      bytes,
    })),
  );

it('never removes what was made by hand or is among the newest, and is content with what it left', () => {
  fc.assert(
    fc.property(anyBackups, fc.integer({ min: 0, max: 2_000 }), (backups, maxBytes) => {
      const now = new Date(START);
      const gone = new Set(expired(backups, now, maxBytes));
      const own = backups
        .filter(({ reason }) => reason !== 'manual')
        .toSorted((a, b) => b.at.localeCompare(a.at));
      expect(backups.some(({ id, reason }) => reason === 'manual' && gone.has(id))).toBe(false);
      expect(own.slice(0, NEWEST_KEPT).some(({ id }) => gone.has(id))).toBe(false);
      const left = backups.filter(({ id }) => !gone.has(id));
      expect(expired(left, now, maxBytes)).toEqual([]);
      const kept = left.filter(({ reason }) => reason !== 'manual');
      const total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(total <= maxBytes || kept.length <= NEWEST_KEPT).toBe(true);
    }),
  );
});

it('removes the oldest first when there is too much', () => {
  const backups = Array.from({ length: 10 }, (_, day) => backup(START - day * DAY, day, 'daily'));
  expect(expired(backups, new Date(START), 70)).toEqual(['9', '8', '7']);
});

function backup(time: number, id: number, reason: Rotated['reason']): Rotated {
  return { id: String(id), at: new Date(time).toISOString(), reason, bytes: 10 };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
