import type { AccountRecords } from '../../../shared/domain/records.ts';
import { reportsOf } from '../../../shared/domain/reporting.ts';
import type { RecordsSketch } from '../../fixtures/records.ts';

export const GONE = { code: 'person.not-found', params: {} };

export const ORG: RecordsSketch['people'] = {
  ceo: { layer: 'decision' },
  cfo: { layer: 'management', managerId: 'ceo' },
  cto: { layer: 'management', managerId: 'ceo' },
  dev: { managerId: 'cto' },
  ops: { managerId: 'cto' },
};
export const org = { people: ORG };

/** Reports by manager, `-` for the tops, each list in order. */
export function chart({ people }: AccountRecords): Record<string, string> {
  return Object.fromEntries(
    [...reportsOf(people)].map(([id, reports]) => [id ?? '-', reports.join(' ')]),
  );
}
