import { randomUUID } from 'node:crypto';
import { problemsCsv } from '../../../shared/api/import-problems.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import type { ChangedCopy } from './make-change.ts';
import { type ImportPlan, planSource, planToShow } from './plan.ts';
import { previewOf } from './preview.ts';
import { readSource, type Source } from './source.ts';
import type { Answer, MadeChange, Question, ThreadTask } from './thread-messages.ts';

/** What the thread of an import does: reads, compares, and makes the change to a copy of the account. */
export class ThreadWork {
  readonly #task: ThreadTask;
  readonly #tell: (progress: JobProgress) => void;
  #copy: ChangedCopy | null = null;

  constructor(task: ThreadTask, tell: (progress: JobProgress) => void) {
    this.#task = task;
    this.#tell = tell;
  }

  async answer(question: Question): Promise<Answer> {
    switch (question.kind) {
      case 'preview':
        return previewOf(await this.#plan(), this.#records());
      case 'problems':
        return new TextEncoder().encode(
          problemsCsv((await this.#plan()).problems, translator(question.lang)),
        );
      case 'change':
        return this.#change();
      case 'step':
        return this.#copy?.step() ?? null;
    }
  }

  /** Of the account that a file is compared with. */
  #records(): AccountRecords {
    if (this.#task.kind !== 'preview') throw new Error('not started for a preview');
    return this.#task.records;
  }

  async #plan(): Promise<ImportPlan> {
    const source = await this.#read();
    const { mapping, choices } = this.#task;
    return planToShow(source, mapping, this.#records(), randomUUID, choices);
  }

  async #change(): Promise<MadeChange> {
    const task = this.#task;
    if (task.kind !== 'change') throw new Error('not started for a change');
    // The document and the rules are much to load, and a preview needs none of it.
    const { ChangedCopy } = await import('./make-change.ts');
    this.#copy = new ChangedCopy(task.base);
    const source = await this.#read();
    const { mapping, choices } = task;
    const plan = planSource(source, mapping, this.#copy.records, randomUUID, choices);
    this.#tell({ phase: 'preparing', share: 0.2 });
    return this.#copy.make(plan, task);
  }

  async #read(): Promise<Source> {
    const { bytes, fileName, mapping } = this.#task;
    const source = await readSource(bytes, fileName, mapping);
    this.#tell({ phase: 'comparing', share: 0.1 });
    return source;
  }
}
