import { extname } from 'node:path';
import { ARCHIVE_EXTENSION } from '../../shared/api/archive-types.ts';
import { fromBase64, toBase64 } from '../../shared/api/base64.ts';
import { archiveOfRecords } from '../backend/archive/from-records.ts';
import { readAccountJson } from '../backend/export/json.ts';
import type { Cli } from './cli.ts';
import { interruptible } from './interruptible.ts';
import { withProgress } from './job-progress.ts';
import { type PassphraseOptions, readPassphrase } from './passphrase.ts';
import { readBase64 } from './read-base64.ts';
import { writeOut } from './write-out.ts';

/** Whether a file's name says that it is an account file. */
export function isArchive(file: string): boolean {
  return extname(file).toLowerCase() === `.${ARCHIVE_EXTENSION}`;
}

/** Whether a file's name says that it holds all records of an account, as we write them. */
export function isAccountJson(file: string): boolean {
  return extname(file).toLowerCase() === '.json';
}

/** An account file as the contract takes it. */
export function archiveFrom(file: string, options: PassphraseOptions) {
  return { data: readBase64(file), passphrase: readPassphrase(options) };
}

/** The records of an exported JSON file as an account file. */
function archiveFromJson(file: string) {
  const text = new TextDecoder().decode(fromBase64(readBase64(file)));
  const bytes = archiveOfRecords(readAccountJson(text), new Date().toISOString());
  return { data: toBase64(bytes), passphrase: null };
}

/** Writes an account with its history; answers with the size of the file in bytes. */
export async function writeArchive(
  cli: Cli,
  accountId: string,
  file: string,
  options: PassphraseOptions,
): Promise<number> {
  const passphrase = readPassphrase(options);
  return interruptible(cli, async (jobId, signal) => {
    const { data } = await withProgress(cli, jobId, () =>
      cli.api['archive.write']({ accountId, passphrase, jobId }),
    );
    signal.throwIfAborted();
    const bytes = fromBase64(data);
    await writeOut(cli, file, bytes);
    return bytes.length;
  });
}

/** Adds the account of a file, or of an exported JSON file, as a new one, under another name if one is given. */
export async function addArchive(
  cli: Cli,
  file: string,
  options: PassphraseOptions & { readonly account?: string; readonly withoutBackup?: boolean },
) {
  cli.progress(cli.t('cli.reading', { file }));
  const archive = isAccountJson(file) ? archiveFromJson(file) : archiveFrom(file, options);
  const { withoutBackup } = options;
  const { name, ...added } = await interruptible(cli, (jobId, signal) =>
    withProgress(cli, jobId, async () => {
      const { name: own } = await cli.api['archive.preview']({ ...archive, jobId });
      signal.throwIfAborted();
      const wanted = options.account ?? own;
      return {
        name: wanted,
        ...(await cli.api['archive.add']({ ...archive, name: wanted, withoutBackup, jobId })),
      };
    }),
  );
  return { value: { account: name, ...added }, text: cli.t('cli.archive-added', { name }) };
}
