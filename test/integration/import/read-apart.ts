import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const READER = fileURLToPath(new URL('reader-process.ts', import.meta.url));
/** RELIABILITY.md 6, I2. */
const MAX_MEBIBYTES = 200;
/** The same, as time of processor and not of the clock: what else the machine does is no concern of the reader. */
const MAX_CPU_MS = 1_000;

/** What came of a file, and what reading it took. */
export interface Reading {
  /** Code of the refusal, 'read' without one. */
  readonly code: string;
  /** Of all threads, the collecting of garbage included. */
  readonly cpuMs: number;
  /** Largest growth of what the process held in memory. */
  readonly mebibytes: number;
}

/** A file made to do harm comes to this end, and within the bounds. */
export function expectEnd(content: Uint8Array | string, fileName: string, code: string): void {
  const { stdout, stderr } = spawnSync(process.execPath, [READER, fileName], {
    input: content,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const reading = JSON.parse(stdout) as Reading;
  expect(reading.code).toBe(code);
  expect(reading.cpuMs).toBeLessThan(MAX_CPU_MS);
  expect(reading.mebibytes).toBeLessThan(MAX_MEBIBYTES);
}
