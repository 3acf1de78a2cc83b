import type { Input, Output } from '../../shared/api/contract.ts';
import type { ExportView } from '../../shared/scene/export-view.ts';
import { type Scope, WHOLE_MAP } from '../../shared/scene/scope.ts';
import { api } from './api.ts';
import { flushChanges } from './documents.ts';
import type { OpenAccount, ViewState } from './types.ts';

type Made = Output<'export.render'>;
type How = Omit<Input<'export.render'>, 'accountId' | 'opportunityId' | 'jobId'>;

/** A file that is being made. */
export interface ExportRun {
  readonly file: Promise<Made>;
  /** Name of the work, to ask how far it is. */
  readonly jobId: string;
  /** The file is not wanted any more; `file` rejects. */
  cancel(): void;
}

/** Has a file made of the open account as it is stored, every change included. */
export function startExport(
  { accountId }: Pick<OpenAccount, 'accountId'>,
  { opportunityId }: Pick<ViewState, 'opportunityId'>,
  how: How,
): ExportRun {
  const jobId = crypto.randomUUID();
  let underWay = true;
  async function make(): Promise<Made> {
    await flushChanges();
    return api['export.render']({ accountId, opportunityId, ...how, jobId });
  }
  const file = make();
  const end = () => {
    underWay = false;
  };
  file.then(end, end);
  return {
    file,
    jobId,
    cancel() {
      if (underWay) void api['job.cancel']({ jobId });
      end();
    },
  };
}

/** The map as it is on screen. */
export function viewAsSeen({ layoutMode, collapsed, lens }: ViewState): ExportView {
  return { layoutMode, collapsed: [...collapsed], lens };
}

/** Whom the screen shows: a branch that is shown alone, else everybody. */
export function scopeAsSeen({ focusBranchId }: ViewState): Scope {
  return focusBranchId === null ? WHOLE_MAP : { kind: 'branch', personId: focusBranchId };
}
