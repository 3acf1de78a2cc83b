import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Who has the database open: written beside it, because a locked file cannot be asked. */
const Holder = z.object({ host: z.string(), pid: z.int(), since: z.string() });
export type Holder = z.infer<typeof Holder>;

/** Path of the side file that names the holder. */
export function holderFile(file: string): string {
  return `${file}.holder`;
}

/** Names this process as the holder. */
export function writeHolder(file: string, since: Date): void {
  const holder: Holder = { host: hostname(), pid: process.pid, since: since.toISOString() };
  writeFileSync(holderFile(file), JSON.stringify(holder), { mode: 0o600 });
}

/** Takes the name away again. */
export function removeHolder(file: string): void {
  rmSync(holderFile(file), { force: true });
}

/** Who is named, null when nobody is or the note cannot be read: it is a hint for people, the lock is what guards. */
export function readHolder(file: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(holderFile(file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether the named holder may still be at work: on another host nobody can tell, so yes. */
export function mayBeAlive(holder: Holder | null): boolean {
  if (holder === null || (holder.host === hostname() && holder.pid === process.pid)) return false;
  return holder.host !== hostname() || isRunning(holder.pid);
}

/** Whether a process of this id runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The holder in one line, for a message. */
export function describeHolder(holder: Holder | null): string {
  return holder ? `${holder.host}, pid ${holder.pid}, ${holder.since}` : '?';
}
