import type { Handlers } from '../../../shared/api/contract.ts';
import type { ImportReport } from '../../../shared/api/import-types.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';
import type { Backups } from '../backups/backups.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { planToShow } from './plan.ts';
import { previewOf } from './preview.ts';
import { PreviewThreads } from './preview-threads.ts';
import { type RunDeps, runApart, runHere } from './run.ts';
import { isZip, readSource } from './source.ts';
import type { FileTask } from './thread-messages.ts';

/** What is read within a tenth of a second needs no thread. */
const SMALL_BYTES = 200 * 1024;

/** What the import needs from the backend. */
export interface ImportDeps extends RunDeps {
  readonly jobs: Jobs;
  readonly backups: Backups;
}

/** The import methods of the contract: preview writes nothing, run writes all rows in one transaction or none. */
export function importHandlers(
  deps: ImportDeps,
): Pick<Handlers, 'import.prepare' | 'import.preview' | 'import.run'> {
  const { jobs, turns, accounts, backups } = deps;
  const threads = new PreviewThreads();
  return {
    'import.prepare': () => {
      threads.prepare();
      return {};
    },
    'import.preview': (input) =>
      jobs.run(input.jobId, async (job) => {
        const { accountId } = input;
        const records = await turns.shared(() =>
          accountId === null ? standIn(deps.now()) : accounts.read(accountId),
        );
        const task = taskOf(input);
        if (!isSmall(task.bytes))
          return threads.preview({ ...task, kind: 'preview', records }, job);
        const source = await readSource(task.bytes, task.fileName, task.mapping);
        return previewOf(
          planToShow(source, task.mapping, records, deps.newId, task.choices),
          records,
        );
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
