import { toBase64 } from '../../../shared/api/base64.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { HistoryPoint } from '../../../shared/api/history-types.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Scope } from '../../../shared/scene/scope.ts';
import { placeOf, recordsAt } from '../account/history.ts';
import { toAssessed } from '../account/judgement.ts';
import { instantOf } from '../clock.ts';
import { readRuleSettings } from '../db/settings.ts';
import type { PastMap } from '../export/compared.ts';
import { renderApart } from '../export/render-apart.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { pickOpportunity } from '../opportunity.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** The map as a file. An account without opportunities shows its bare organization. */
export function exportHandlers({
  jobs,
  ...deps
}: HandlerDeps & { readonly jobs: Jobs }): HandlerGroup<'export.render'> {
  const { accounts, clock } = deps;
  const { db } = deps.database;
  const pastMap = (accountId: string, point: HistoryPoint): PastMap => {
    const place = placeOf(deps, accountId, point);
    return { place, records: recordsAt(deps, accountId, place.seq) };
  };
  return {
    'export.render': async ({ accountId, opportunityId, jobId, compare, ...how }) => {
      const rules = readRuleSettings(db);
      const compared = compare && {
        before: pastMap(accountId, compare.from),
        after: pastMap(accountId, compare.to),
        rules,
      };
      const records = compared?.after.records ?? accounts.read(accountId);
      checkScope(records, how.scope);
      const isBare = opportunityId === null && Object.keys(records.opportunities).length === 0;
      const shown = isBare ? null : pickOpportunity(records, opportunityId).id;
      const judged = shown === null ? undefined : accounts.judgement(accountId).get(shown);
      const input = {
        ...how,
        records,
        opportunityId: shown,
        assessed: judged ? toAssessed(judged) : null,
        thresholds: rules.thresholds,
        compare: compared,
        at: instantOf(clock),
      };
      const { fileName, mime, data, missing } = await jobs.run(jobId, ({ signal, tell }) => {
        const tellShare = (share: number) => tell({ phase: 'drawing', share });
        tellShare(0);
        return renderApart(input, { signal, tell: tellShare });
      });
      return { fileName, mime, data: toBase64(data), missing: [...missing] };
    },
  };
}

/** Who is asked for must be there: a file without them would look as if it had them. */
function checkScope({ people }: AccountRecords, scope: Scope): void {
  const ids = scope.kind === 'people' ? scope.ids : scope.kind === 'branch' ? [scope.personId] : [];
  const missing = ids.find((id) => !people[id]);
  if (missing !== undefined) throw new AppError('person.not-found', { person: missing });
}
