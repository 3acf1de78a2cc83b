import { AccountDocument } from '../../../shared/document/account-document.ts';
import {
  type AccountRecords,
  emptyRecords,
  type RecordChange,
} from '../../../shared/domain/records.ts';
import { judge } from '../account/judgement.ts';
import { addAll, makeUpdates } from '../account/make-update.ts';
import type { PreparedStep } from '../account/prepared-change.ts';
import type { ImportPlan } from './plan.ts';
import { reportOf } from './preview.ts';
import type { ChangeBase, ChangeTask, MadeChange } from './thread-messages.ts';

const STEP = 1_000;

/** A copy of an account that an import changes, and what changes in it. */
export class ChangedCopy {
  readonly #base: ChangeBase;
  readonly #document: AccountDocument;
  /** Records that changed and are still to be handed over. */
  #left: RecordChange[] = [];

  constructor(base: ChangeBase) {
    this.#base = base;
    this.#document =
      'records' in base
        ? AccountDocument.create(base.records.account)
        : AccountDocument.fromAccepted(base.document);
    this.#document.onChange(({ changes }) => {
      this.#left = this.#left.concat(changes);
    });
    if ('records' in base) {
      this.#left = [{ collection: 'account', id: base.records.account.id }];
      this.#document.apply(addAll(base.records), { label: { key: 'account.create', params: {} } });
    }
  }

  get records(): AccountRecords {
    return this.#document.records;
  }

  /** Makes the plan's changes, and says what has to be stored of them. */
  make(plan: ImportPlan, { label, date, now }: ChangeTask): MadeChange {
    const { judgement, rules } = this.#base;
    const { patches } = plan.merge;
    // A new account begins with all of it.
    const first = 'records' in this.#base ? [this.#document.encode()] : [];
    const updates = [...first, ...makeUpdates(this.#document, patches, label)];
    const { records } = this;
    return {
      report: reportOf(plan),
      account: records.account,
      updates,
      judged: judge(judgement, records, rules, date, now),
      records: this.#left.length,
    };
  }

  /** The next of the records that changed; null after the last ones. */
  step(): PreparedStep | null {
    const changes = this.#left.slice(0, STEP);
    this.#left = this.#left.slice(STEP);
    return changes.length === 0 ? null : { records: only(this.records, changes), changes };
  }
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
