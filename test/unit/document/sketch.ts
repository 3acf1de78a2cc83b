import { AccountDocument } from '../../../shared/document/account-document.ts';
import { sparseFields } from '../../../shared/document/sparse.ts';
import { COLLECTIONS, type RecordPatch } from '../../../shared/domain/records.ts';
import { buildRecords, type RecordsSketch } from '../../fixtures/records.ts';

export const STEP = { label: { key: 'command.test', params: {} } };

/** A document that holds the sketched records, its history empty. */
export function documentOf(sketch: RecordsSketch = {}, clientId?: number): AccountDocument {
  const records = buildRecords(sketch);
  const document = AccountDocument.create(records.account);
  const patches = COLLECTIONS.flatMap((collection) =>
    Object.values(records[collection]).map(
      (record): RecordPatch => ({
        op: 'add',
        collection,
        id: record.id,
        fields: sparseFields(collection, record),
      }),
    ),
  );
  document.apply(patches, STEP);
  return copyOf(document, clientId);
}

/** Another copy of the document, as a second window or person has it. */
export function copyOf(document: AccountDocument, clientId?: number): AccountDocument {
  return AccountDocument.fromUpdate(document.encode(), clientId);
}

/** Exchanges everything between copies. */
export function sync(...copies: readonly AccountDocument[]): void {
  for (const from of copies)
    for (const to of copies) if (from !== to) to.applyUpdate(from.encode(), 'remote');
}

export function edit(id: string, fields: Readonly<Record<string, unknown>>): RecordPatch {
  return { op: 'set', collection: 'people', id, fields };
}

export function assess(personId: string, fields: Readonly<Record<string, unknown>>): RecordPatch {
  return {
    op: 'add',
    collection: 'assessments',
    id: `deal~${personId}`,
    fields: { opportunityId: 'deal', personId, ...fields },
  };
}
