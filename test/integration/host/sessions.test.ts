import { expect, it } from 'vitest';
import { createSessions } from '../../../electron/host/sessions.ts';

it('takes a code for thirty seconds and not a moment longer', () => {
  let now = 0;
  const sessions = createSessions(() => now);
  const [early, late] = [sessions.newCode(), sessions.newCode()];
  now = 30_000;
  expect(sessions.swap(early)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  now = 30_001;
  expect(sessions.swap(late)).toBeNull();
});

it('takes each code once and gives every page of a run the same token', () => {
  const sessions = createSessions(() => 0);
  const [first, second] = [sessions.newCode(), sessions.newCode()];
  const token = sessions.swap(first);
  expect(sessions.swap(first)).toBeNull();
  expect(sessions.swap(second)).toBe(token);
  expect(sessions.holdsToken(token ?? '')).toBe(true);
});

it('shares nothing between runs, and keeps no more than the last eight codes', () => {
  const [one, other] = [createSessions(() => 0), createSessions(() => 0)];
  expect(other.swap(one.newCode())).toBeNull();
  const codes = Array.from({ length: 12 }, () => one.newCode());
  expect(codes.map((code) => one.swap(code) !== null)).toEqual([
    ...Array(4).fill(false),
    ...Array(8).fill(true),
  ]);
});
