import { randomUUID } from 'node:crypto';
import type { ImportPreview } from '../../../shared/api/import-types.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import {
  type AccountRecords,
  emptyRecords,
  type RecordChange,
} from '../../../shared/domain/records.ts';
import { judge } from '../account/judgement.ts';
import { addAll, makeUpdate } from '../account/make-update.ts';
import type { PreparedStep } from '../account/prepared-change.ts';
import { type ImportPlan, planSource } from './plan.ts';
import { previewOf, reportOf } from './preview.ts';
import { readSource } from './source.ts';
import type { Answers, ChangeBase, MadeChange, Question, ThreadTask } from './thread-messages.ts';

const STEP = 1_000;

/** What the thread of an import does: reads, compares, and makes the change to a copy of the account. */
export class ThreadWork {
  readonly #task: ThreadTask;
  readonly #tell: (progress: JobProgress) => void;
  /** Records that changed and are still to be handed over, the next ones last. */
  #left: RecordChange[] = [];
  #records: AccountRecords | null = null;

  constructor(task: ThreadTask, tell: (progress: JobProgress) => void) {
    this.#task = task;
    this.#tell = tell;
  }

  async answer(question: Question): Promise<Answers[Question]> {
    if (question === 'preview') return this.#preview();
    return question === 'change' ? this.#change() : this.#step();
  }

  async #preview(): Promise<ImportPreview> {
    const task = this.#task;
    if (task.kind !== 'preview') throw new Error('not started for a preview');
    return previewOf(await this.#plan(task.records), task.records);
  }

  async #change(): Promise<MadeChange> {
    const task = this.#task;
    if (task.kind !== 'change') throw new Error('not started for a change');
    const { base } = task;
    const { document, changes } = open(base);
    const plan = await this.#plan(document.records);
    this.#tell({ phase: 'preparing', share: 0.25 });
    const { patches } = plan.merge;
    const update = patches.length > 0 ? makeUpdate(document, patches, task.label) : null;
    this.#tell({ phase: 'preparing', share: 0.4 });
    const { records } = document;
    this.#records = records;
    this.#left = changes.reverse();
    return {
      report: reportOf(plan),
      account: records.account,
      // A new account begins with all of it.
      update: 'records' in base ? document.encode() : update,
      judged: judge(base.judgement, records, base.rules, task.date, task.now),
      records: changes.length,
    };
  }

  async #plan(records: AccountRecords): Promise<ImportPlan> {
    const { bytes, fileName, mapping, choices } = this.#task;
    const source = await readSource(bytes, fileName, mapping);
    this.#tell({ phase: 'comparing', share: 0.1 });
    return planSource(source, mapping, records, randomUUID, choices);
  }

  #step(): PreparedStep | null {
    if (this.#records === null || this.#left.length === 0) return null;
    const changes = this.#left.splice(-STEP).reverse();
    return { records: only(this.#records, changes), changes };
  }
}

/** The account's document, and a list that fills with what changes in it from now on. */
function open(base: ChangeBase): { document: AccountDocument; changes: RecordChange[] } {
  const document =
    'records' in base
      ? AccountDocument.create(base.records.account)
      : AccountDocument.fromAccepted(base.document);
  const changes: RecordChange[] = [];
  document.onChange((change) => {
    for (const one of change.changes) changes.push(one);
  });
  if ('records' in base) {
    changes.push({ collection: 'account', id: base.records.account.id });
    document.apply(addAll(base.records), { label: { key: 'account.create', params: {} } });
  }
  return { document, changes };
}

/** Of the records those that changed. */
function only(records: AccountRecords, changes: readonly RecordChange[]): AccountRecords {
  const some: Record<string, Record<string, unknown>> = {};
  for (const { collection, id } of changes)
    if (collection !== 'account') {
      some[collection] ??= {};
      some[collection][id] = records[collection][id];
    }
  return { ...emptyRecords(records.account), ...some } as AccountRecords;
}
