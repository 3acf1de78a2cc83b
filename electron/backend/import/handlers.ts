import { toBase64 } from '../../../shared/api/base64.ts';
import type { Handlers } from '../../../shared/api/contract.ts';
import { problemsCsv } from '../../../shared/api/import-problems.ts';
import type { ImportReport } from '../../../shared/api/import-types.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import type { Backups } from '../backups/backups.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { type ImportPlan, planToShow } from './plan.ts';
import { previewOf } from './preview.ts';
import { PreviewThreads } from './preview-threads.ts';
import { type RunDeps, runApart, runHere } from './run.ts';
import { isZip, readSource } from './source.ts';
import type { FileTask, PreviewTask } from './thread-messages.ts';

/** What is read within a tenth of a second needs no thread. */
const SMALL_BYTES = 200 * 1024;

/** What the import needs from the backend. */
export interface ImportDeps extends RunDeps {
  readonly jobs: Jobs;
  readonly backups: Backups;
  /** An account as it was after a change of its log. */
  readonly recordsAt: (accountId: string, seq: number) => AccountRecords;
}

/** The import methods of the contract: preview and problems write nothing, run writes all rows in one transaction or none. */
export function importHandlers(
  deps: ImportDeps,
): Pick<Handlers, 'import.prepare' | 'import.preview' | 'import.problems' | 'import.run'> {
  const { jobs, turns, accounts, backups, recordsAt } = deps;
  const threads = new PreviewThreads();

  /** What a file is compared with: an account as it is, or as it was after a change of its log, or a new one. */
  function recordsFor(accountId: string | null, seq: number | null): Promise<AccountRecords> {
    return turns.shared(() => {
      if (accountId === null) return standIn(deps.now());
      return seq === null ? accounts.read(accountId) : recordsAt(accountId, seq);
    });
  }

  return {
    'import.prepare': () => {
      threads.prepare();
      return {};
    },
    'import.preview': (input) =>
      jobs.run(input.jobId, async (job) => {
        const records = await recordsFor(input.accountId, null);
        const task = { ...taskOf(input), kind: 'preview' as const, records };
        if (!isSmall(task.bytes)) return threads.ask({ kind: 'preview' }, task, job);
        return previewOf(await planHere(task, deps.newId), records);
      }),
    'import.problems': (input) =>
      jobs.run(input.jobId, async (job) => {
        const { accountId, sinceSeq, lang } = input;
        const records = await recordsFor(accountId, sinceSeq);
        const task = { ...taskOf(input), kind: 'preview' as const, records };
        if (!isSmall(task.bytes))
          return { data: toBase64(await threads.ask({ kind: 'problems', lang }, task, job)) };
        const { problems } = await planHere(task, deps.newId);
        return { data: Buffer.from(problemsCsv(problems, translator(lang))).toString('base64') };
      }),
    'import.run': (input) =>
      jobs.run(input.jobId, async (job): Promise<ImportReport> => {
        const task = taskOf(input);
        const [run, size] = isSmall(task.bytes)
          ? ([runHere, 'small'] as const)
          : ([runApart, 'large'] as const);
        const { withoutBackup } = input;
        await backups.before({ reason: 'import', size, withoutBackup }, job);
        return run(deps, task, input, job);
      }),
  };
}

async function planHere(
  { bytes, fileName, mapping, choices, records }: PreviewTask,
  newId: () => string,
): Promise<ImportPlan> {
  const source = await readSource(bytes, fileName, mapping);
  return planToShow(source, mapping, records, newId, choices);
}

function taskOf(input: {
  readonly data: string;
  readonly fileName: string;
  readonly mapping: FileTask['mapping'];
  readonly decisions: FileTask['choices']['decisions'];
  readonly opportunityId: string | null;
}): FileTask {
  const { data, fileName, mapping, decisions, opportunityId } = input;
  const bytes = Buffer.from(data, 'base64');
  return { bytes, fileName, mapping, choices: { decisions, opportunityId } };
}

function isSmall(bytes: Uint8Array): boolean {
  return bytes.length <= SMALL_BYTES && !isZip(bytes);
}

/** What a new account is before anybody is imported into it. */
function standIn(createdAt: string): AccountRecords {
  const account = Account.parse({ id: 'new-account', name: 'new', createdAt });
  const first = Opportunity.parse({ id: 'new-opportunity', name: 'new', createdAt });
  return { ...emptyRecords(account), opportunities: { [first.id]: first } };
}
