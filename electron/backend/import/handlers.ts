import { toBase64 } from '../../../shared/api/base64.ts';
import type { Handlers } from '../../../shared/api/contract.ts';
import type { ImportPreview } from '../../../shared/api/import-types.ts';
import { Account } from '../../../shared/domain/account.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';
import { emptyRecords } from '../../../shared/domain/records.ts';
import { type ImportPlan, planSource } from './plan.ts';
import { readApart } from './read-apart.ts';

const SAMPLE_ROWS = 50;
const SAMPLE_CELL = 400;
const MAX_PROBLEMS = 5_000;

/** What the import needs from the backend. */
export interface ImportDeps {
  readonly newId: () => string;
  /** Now, UTC. */
  readonly now: () => string;
  readonly accounts: {
    /** Records of an account; throws `account.not-found`. */
    read(accountId: string): AccountRecords;
    /** Appends the patches in one transaction; the update is null when there were none. */
    applyPatches(
      accountId: string,
      patches: readonly RecordPatch[],
      label: string,
    ): { seq: number; update: Uint8Array | null };
  };
}

/** The import methods of the contract: preview writes nothing, run writes all rows in one transaction or none. */
export function importHandlers(deps: ImportDeps): Pick<Handlers, 'import.preview' | 'import.run'> {
  return {
    'import.preview': async ({ data, accountId, mapping, fileName }) => {
      const source = await readApart({
        bytes: Buffer.from(data, 'base64'),
        fileName,
        reading: mapping,
      });
      const records = accountId === null ? blankRecords(deps) : deps.accounts.read(accountId);
      return preview(planSource(source, mapping, records, deps.newId));
    },
    'import.run': async ({ data, accountId, mapping, fileName }) => {
      const source = await readApart({
        bytes: Buffer.from(data, 'base64'),
        fileName,
        reading: mapping,
      });
      // Read only now: the account may have changed while the file was read.
      const plan = planSource(source, mapping, deps.accounts.read(accountId), deps.newId);
      const { seq, update } = deps.accounts.applyPatches(
        accountId,
        plan.merge.patches,
        `import ${fileName}`.slice(0, 200),
      );
      return {
        accountId,
        rows: plan.source.table.rows.length,
        people: countsOf(plan),
        problems: [...plan.problems.slice(0, MAX_PROBLEMS)],
        seq,
        update: update && toBase64(update),
      };
    },
  };
}

function blankRecords(deps: ImportDeps): AccountRecords {
  return emptyRecords(Account.parse({ id: 'preview', name: 'preview', createdAt: deps.now() }));
}

function countsOf(plan: ImportPlan): ImportPreview['counts'] {
  const { added, updated, unchanged } = plan.merge;
  return { added, updated, unchanged, refused: plan.source.table.rows.length - plan.drafts.length };
}

function preview(plan: ImportPlan): ImportPreview {
  const { kind, encodings, table } = plan.source;
  return {
    mapping: plan.mapping,
    kind,
    encodings: [...encodings],
    headers: [...table.headers],
    rows: table.rows.length,
    sample: table.rows
      .slice(0, SAMPLE_ROWS)
      .map((row) => row.map((cell) => cell.slice(0, SAMPLE_CELL))),
    people: plan.drafts.slice(0, SAMPLE_ROWS).map((draft, place) => {
      const manager = plan.drafts[plan.managers[place] ?? -1];
      return {
        row: draft.row,
        name: draft.name,
        title: draft.title,
        department: draft.department,
        kind: draft.status === 'abolished' ? 'abolished' : draft.kind,
        layer: plan.merge.layers[place] ?? 'operational',
        function: draft.function ?? 'unknown',
        manager: manager ? manager.name || manager.title : '',
      };
    }),
    counts: countsOf(plan),
    problems: [...plan.problems.slice(0, MAX_PROBLEMS)],
  };
}
