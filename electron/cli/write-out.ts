import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFailure } from '../backend/export/file-failure.ts';
import { writeFileAtomic } from '../backend/export/write-file.ts';
import type { Cli, Printed } from './cli.ts';

/** In place of a file's name. */
const STANDARD_OUTPUT = '-';

/** Writes a file whole or not at all, its folder made where it is missing; or prints it. */
export async function writeOut(cli: Cli, file: string, bytes: Uint8Array): Promise<void> {
  if (file === STANDARD_OUTPUT) {
    cli.write(bytes);
    return;
  }
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (cause) {
    throw writeFailure(file, cause);
  }
  await writeFileAtomic(file, bytes);
}

/** What is said of a file that was written; where the file itself was printed, on stderr. */
export function printedOf(cli: Cli, file: string, printed: Printed): Printed | null {
  if (file !== STANDARD_OUTPUT) return printed;
  cli.progress(printed.text);
  return null;
}
