import { toBase64 } from '../../../shared/api/base64.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Scope } from '../../../shared/scene/scope.ts';
import { toAssessed } from '../account/judgement.ts';
import { instantOf } from '../clock.ts';
import { pickOpportunity } from '../opportunity.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** The map as a file. An account without opportunities shows its bare organization. */
export function exportHandlers({ accounts, clock }: HandlerDeps): HandlerGroup<'export.render'> {
  return {
    'export.render': async ({ accountId, opportunityId, ...how }) => {
      const records = accounts.read(accountId);
      checkScope(records, how.scope);
      const isBare = opportunityId === null && Object.keys(records.opportunities).length === 0;
      const shown = isBare ? null : pickOpportunity(records, opportunityId).id;
      const judged = shown === null ? undefined : accounts.judgement(accountId).get(shown);
      // Fonts and the picture library take as long to load as all else together; most runs draw nothing.
      const { renderExport } = await import('../export/export.ts');
      const { fileName, mime, data, missing } = await renderExport({
        ...how,
        records,
        opportunityId: shown,
        assessed: judged ? toAssessed(judged) : null,
        at: instantOf(clock),
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
