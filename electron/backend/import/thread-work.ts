import { randomUUID } from 'node:crypto';
import type { ImportPreview } from '../../../shared/api/import-types.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import type { ChangedCopy } from './make-change.ts';
import { planSource, planToShow } from './plan.ts';
import { previewOf } from './preview.ts';
import { readSource, type Source } from './source.ts';
import type { Answers, MadeChange, Question, ThreadTask } from './thread-messages.ts';

/** What the thread of an import does: reads, compares, and makes the change to a copy of the account. */
export class ThreadWork {
  readonly #task: ThreadTask;
  readonly #tell: (progress: JobProgress) => void;
  #copy: ChangedCopy | null = null;

  constructor(task: ThreadTask, tell: (progress: JobProgress) => void) {
    this.#task = task;
    this.#tell = tell;
  }

  async answer(question: Question): Promise<Answers[Question]> {
    if (question === 'preview') return this.#preview();
    return question === 'change' ? this.#change() : (this.#copy?.step() ?? null);
  }

  async #preview(): Promise<ImportPreview> {
    const task = this.#task;
    if (task.kind !== 'preview') throw new Error('not started for a preview');
    const source = await this.#read();
    const { mapping, records, choices } = task;
    return previewOf(planToShow(source, mapping, records, randomUUID, choices), records);
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
