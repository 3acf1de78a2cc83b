import { readdirSync } from 'node:fs';
import { backupFolder } from '../../../electron/backend/backups/names.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import type { Api } from '../../../shared/api/contract.ts';
import { ImportMapping } from '../../../shared/api/import-types.ts';
import { addPerson, newAccount, type TestBackend } from '../backend/harness.ts';

/** More than is checked where it lies: the work is done in a thread. */
const LARGE_NOTES = 'What was said at length. '.repeat(600);

/** An account with so many people; their notes make the database large. */
export async function largeAccount(api: Api, name: string, people = 200) {
  const made = await newAccount(api, name);
  await made.window.change(
    ...Array.from({ length: people }, (_, at) =>
      addPerson(`p${at}`, { name: `${name} ${at}`, notes: `${name} ${at}: ${LARGE_NOTES}` }),
    ),
  );
  return made;
}

/** Imports some rows of a table into an account. */
export async function importRows(
  api: Api,
  accountId: string,
  names: readonly string[],
  options: { withoutBackup?: boolean; jobId?: string } = {},
) {
  const data = toBase64(
    new TextEncoder().encode(`name,title\n${names.map((n) => `${n},Buyer`).join('\n')}`),
  );
  const { mapping } = await api['import.preview']({
    fileName: 'a.csv',
    data,
    accountId,
    mapping: null,
  });
  return api['import.run']({
    fileName: 'a.csv',
    data,
    accountId,
    mapping: ImportMapping.parse(mapping),
    ...options,
  });
}

export function namesIn({ file }: TestBackend): string[] {
  return readdirSync(backupFolder(file)).sort();
}

/** What the accounts hold, by name: everything that a window would show. */
export async function contentOfAll(api: Api) {
  const { accounts } = await api['account.list']({});
  const opened = await Promise.all(
    accounts.map(async ({ id, name, updatedAt }) => {
      const { records, seq, assessed } = await api['account.open']({ accountId: id });
      return { id, name, updatedAt, records, seq, assessed };
    }),
  );
  return opened.sort((a, b) => a.name.localeCompare(b.name));
}
