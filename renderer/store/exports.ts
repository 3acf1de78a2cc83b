import type { Input, Output } from '../../shared/api/contract.ts';
import { AppError } from '../../shared/api/errors.ts';
import type { ExportView } from '../../shared/scene/export-view.ts';
import { type Scope, WHOLE_MAP } from '../../shared/scene/scope.ts';
import { api } from './api.ts';
import { flushChanges } from './documents.ts';
import type { OpenAccount, Store, ViewState } from './types.ts';

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
  let isWanted = true;
  /** It may have been cancelled before the backend heard of it. */
  function assertWanted(): void {
    if (!isWanted) throw new AppError('job.cancelled');
  }
  async function make(): Promise<Made> {
    await flushChanges();
    assertWanted();
    const made = await api['export.render']({ accountId, opportunityId, ...how, jobId });
    assertWanted();
    return made;
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
      isWanted = false;
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

/** What is on screen, for a picture of it: proposals unless they are hidden, and what changed where points are compared. */
export function mapAsSeen({
  view,
  comparing,
}: Store): Pick<How, 'scope' | 'view' | 'parts' | 'compare'> {
  return {
    scope: scopeAsSeen(view),
    view: viewAsSeen(view),
    parts: { proposals: view.showProposals },
    compare: comparing?.points ?? null,
  };
}
