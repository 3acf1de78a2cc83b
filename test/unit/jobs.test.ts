import { describe, expect, it } from 'vitest';
import { createJobs } from '../../electron/backend/jobs/jobs.ts';
import { createTurns } from '../../electron/backend/jobs/turns.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('jobs', () => {
  it('tell how far they are while they run, and nothing afterwards', async () => {
    const jobs = createJobs();
    const done = jobs.run('a', async ({ tell }) => {
      tell({ phase: 'storing', share: 0.5 });
      await soon();
      return 7;
    });
    expect(jobs.progress('a')).toEqual({ phase: 'storing', share: 0.5 });
    expect(await done).toBe(7);
    expect(jobs.progress('a')).toBeNull();
    expect(await jobs.cancel('a')).toBe(false);
  });

  it('cancel: the answer comes when what was done is taken back', async () => {
    const jobs = createJobs();
    let isUndone = false;
    const done = jobs.run('a', async ({ signal }) => {
      try {
        for (;;) {
          signal.throwIfAborted();
          await soon();
        }
      } finally {
        await soon();
        isUndone = true;
      }
    });
    const refused = expect(done).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(await jobs.cancel('a')).toBe(true);
    expect(isUndone).toBe(true);
    await refused;
  });

  it('refuse a name that is taken, and need none', async () => {
    const jobs = createJobs();
    const first = jobs.run('a', soon);
    await expect(jobs.run('a', soon)).rejects.toMatchObject({ code: 'job.taken' });
    await Promise.all([first, jobs.run(undefined, soon), jobs.run(undefined, soon)]);
    await jobs.run('a', soon);
  });
});

describe('turns', () => {
  it('nothing goes on beside lone work, and everything comes to its turn', async () => {
    const turns = createTurns();
    const steps: string[] = [];
    const step = (name: string) => async () => {
      steps.push(`${name} begins`);
      await soon();
      await soon();
      steps.push(`${name} ends`);
    };
    await Promise.all([
      turns.shared(step('a')),
      turns.shared(step('b')),
      turns.alone(step('X')),
      turns.shared(step('c')),
      turns.alone(step('Y')),
      turns.shared(step('d')),
    ]);
    expect(steps.slice(0, 2)).toEqual(['a begins', 'b begins']);
    for (const lone of ['X', 'Y'])
      expect(steps[steps.indexOf(`${lone} begins`) + 1]).toBe(`${lone} ends`);
    expect(steps).toHaveLength(12);
  });

  it('lone work that fails lets the others on', async () => {
    const turns = createTurns();
    const failing = turns.alone(async () => {
      await soon();
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
    expect(await turns.shared(() => 1)).toBe(1);
  });
});
