import type { ErrorCode, ErrorParams } from '../../../shared/api/errors.ts';
import type { ImportMapping, ImportPreview } from '../../../shared/api/import-types.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Lang } from '../../../shared/i18n/messages.ts';
import type { RuleSettings } from '../../../shared/rules/rule-settings.ts';
import type { Judgement, JudgementChanges } from '../account/judgement.ts';
import type { PreparedStep } from '../account/prepared-change.ts';
import type { ImportChoices } from './plan.ts';
import type { PlanReport } from './preview.ts';

/** A file and how it is to be read. */
export interface FileTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Null finds it out. */
  readonly mapping: ImportMapping | null;
  readonly choices: ImportChoices;
}

/** An account that is to be changed: its document, or its records when it is to be made. */
export type ChangeBase = {
  readonly judgement: Judgement;
  readonly rules: RuleSettings;
} & ({ readonly document: Uint8Array } | { readonly records: AccountRecords });

/** A file that is to be looked at. */
export type PreviewTask = FileTask & {
  readonly kind: 'preview';
  /** The account it is compared with. */
  readonly records: AccountRecords;
};

/** A file that is to change an account. */
export type ChangeTask = FileTask & {
  readonly kind: 'change';
  readonly base: ChangeBase;
  readonly label: string;
  readonly date: string;
  readonly now: string;
};

/** What the thread is to work at. */
export type ThreadTask = PreviewTask | ChangeTask;

/** The change a file makes to an account, made to a copy of it. */
export interface MadeChange {
  readonly report: PlanReport;
  readonly account: Account;
  /** In order; none when it changes nothing. */
  readonly updates: readonly Uint8Array[];
  readonly judged: JudgementChanges;
  /** How many records there are to ask for, step by step. */
  readonly records: number;
}

/** What the thread answers with to each question. */
export interface Answers {
  preview: ImportPreview;
  /** All problems as CSV. */
  problems: Uint8Array<ArrayBuffer>;
  change: MadeChange;
  /** The next of the records that change; null after the last ones. */
  step: PreparedStep | null;
}
/** What is asked of a file that is looked at … */
export type PreviewQuestion =
  | { readonly kind: 'preview' }
  | { readonly kind: 'problems'; readonly lang: Lang };
/** … and of one that is to change an account. */
export type Question = PreviewQuestion | { readonly kind: 'change' } | { readonly kind: 'step' };
export type Answer = Answers[Question['kind']];

/** What the thread is sent: what to work at, then what is asked about it. */
export type ThreadOrder =
  | { readonly kind: 'task'; readonly task: ThreadTask }
  | { readonly kind: 'question'; readonly question: Question };

/** What the thread sends. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly params: ErrorParams };
