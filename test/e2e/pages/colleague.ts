import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../../electron/backend/backend.ts';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { createClient } from '../../../shared/api/client.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';

const logger = { info: () => undefined, warn: () => undefined, error: console.error };

/** Opens an account file on another computer, changes the account there, and sends a file back. */
export async function editElsewhere(
  file: Buffer,
  passphrase: string | null,
  edit: (records: AccountRecords) => readonly RecordPatch[],
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-colleague-'));
  const newId = () => randomUUID();
  const backend = createBackend({
    file: join(folder, 'inroad.db'),
    clock: () => new Date(),
    newId,
    logger,
  });
  try {
    const api = createClient((method, input) =>
      dispatch(backend.handlers, method, input, { logger, newId }),
    );
    const given = { data: toBase64(file), passphrase, name: null };
    const { accountId } = await api['archive.add'](given);
    const { update } = await api['account.open']({ accountId });
    const document = AccountDocument.fromUpdate(fromBase64(update));
    const made: Uint8Array[] = [];
    document.onUpdate((bytes) => void made.push(bytes));
    document.apply(edit(document.records), { label: { key: 'command.person.edit', params: {} } });
    for (const bytes of made)
      await api['account.apply']({
        accountId,
        update: toBase64(bytes),
        label: 'command.person.edit',
        opportunityId: null,
      });
    const { data } = await api['archive.write']({ accountId, passphrase });
    return Buffer.from(data, 'base64');
  } finally {
    backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sets fields of somebody by name. */
export function edited(
  records: AccountRecords,
  name: string,
  fields: Readonly<Record<string, unknown>>,
): RecordPatch {
  const person = Object.values(records.people).find((one) => one.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return { op: 'set', collection: 'people', id: person.id, fields };
}
