import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { AppError } from '../../shared/api/errors.ts';

/** Where the passphrase of an account file comes from; never from an argument, which histories and lists keep. */
export interface PassphraseOptions {
  readonly passphraseFile?: string;
}

export function addPassphraseOption(command: Command): Command {
  return command.option(
    '--passphrase-file <file>',
    'first line of this file is the passphrase of the .inroad file (or set INROAD_PASSPHRASE)',
  );
}

/** The passphrase that is to be used, null for none. */
export function readPassphrase({ passphraseFile: file }: PassphraseOptions): string | null {
  if (file === undefined) return process.env.INROAD_PASSPHRASE || null;
  const [line = ''] = readText(file).split(/\r?\n/);
  if (line === '') throw new AppError('archive.passphrase-file', { file, reason: 'empty' });
  return line;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError('archive.passphrase-file', { file, reason }, { cause });
  }
}
