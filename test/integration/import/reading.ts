import { type ImportPlan, planSource } from '../../../electron/backend/import/plan.ts';
import { type Reading, readSource, type Source } from '../../../electron/backend/import/source.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Person } from '../../../shared/domain/person.ts';
import { emptyRecords } from '../../../shared/domain/records.ts';

/** An account without anybody. */
export const blank = emptyRecords(
  Account.parse({ id: 'a', name: 'A', createdAt: '2026-01-01T00:00:00.000Z' }),
);

/**
 * A file read and planned as the backend does, into an account without anybody, nothing said about its columns.
 *
 * @param said Where its table lies; found out as far as it is left out.
 */
export async function planned(
  content: Uint8Array | string,
  fileName = 'people.csv',
  records = blank,
  said: Pick<Reading, 'sheet' | 'headerRow'> | null = null,
): Promise<ImportPlan> {
  const source = await sourceOf(content, fileName, said);
  let ids = 0;
  return planSource(source, null, records, () => {
    ids += 1;
    return `p${ids}`;
  });
}

/** A file as a table that lies where it is said; found out as far as that is left out. */
export async function sourceOf(
  content: Uint8Array | string,
  fileName = 'people.csv',
  said: Pick<Reading, 'sheet' | 'headerRow'> | null = null,
): Promise<Source> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const found = await readSource(bytes, fileName, null);
  return said ? readSource(bytes, fileName, { ...found.reading, ...said }) : found;
}

/** The people a plan adds. */
export function peopleOf(plan: ImportPlan): readonly Person[] {
  return plan.merge.patches.flatMap((patch) =>
    patch.op === 'add' ? [Person.parse({ id: patch.id, ...patch.fields })] : [],
  );
}

/** Code of the refusal of a file, 'read' when it is not refused. */
export async function refusal(
  content: Uint8Array | string,
  fileName = 'people.csv',
): Promise<string> {
  try {
    await planned(content, fileName);
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
