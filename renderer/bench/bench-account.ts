import { toBase64 } from '../../shared/api/base64.ts';
import type { Transport } from '../../shared/api/client.ts';
import { Settings } from '../../shared/api/settings-types.ts';
import { AccountDocument } from '../../shared/document/account-document.ts';
import { packRecords } from '../../shared/document/packed-records.ts';
import { Account } from '../../shared/domain/account.ts';
import { Assessment, assessmentId } from '../../shared/domain/assessment.ts';
import { Opportunity } from '../../shared/domain/opportunity.ts';
import type { RecordPatch } from '../../shared/domain/records.ts';
import type { Influence } from '../../shared/domain/values.ts';
import { evaluate } from '../../shared/rules/index.ts';
import { reconcile } from '../../shared/rules/reconcile.ts';
import type { BenchPerson } from './bench-person.ts';

export const ACCOUNT_ID = 'bench';
const OPPORTUNITY_ID = 'deal';
const NOW = '2026-11-01T09:00:00.000Z';
const TODAY = '2026-11-23';
const INFLUENCES: Readonly<Record<string, Influence>> = {
  'economic buyer': 'economic',
  'decision maker': 'economic',
  champion: 'coach',
  influencer: 'technical',
  gatekeeper: 'technical',
  'end user': 'user',
};

/**
 * A backend that holds one account of these people, as the real one would hand it out: the bytes of its document, its
 * records as they come out of JSON, and the gaps that the rules find. What is written is acknowledged and forgotten.
 */
export function benchBackend(people: readonly BenchPerson[]): Transport {
  const document = documentOf(people);
  const { started, score, findings } = evaluate(document.records, OPPORTUNITY_ID, TODAY);
  const { gaps } = reconcile([], findings, [], OPPORTUNITY_ID, TODAY, NOW);
  const assessed = { opportunityId: OPPORTUNITY_ID, date: TODAY, started, score, gaps };
  const update = toBase64(document.encode());
  const records: unknown = JSON.parse(JSON.stringify(packRecords(document.records)));
  let seq = 1;
  const answers: Readonly<Record<string, () => unknown>> = {
    'settings.get': () => Settings.parse({}),
    'settings.set': () => Settings.parse({}),
    'account.open': () => ({ update, records, seq, assessed: [assessed] }),
    'account.apply': () => {
      seq += 1;
      return { seq, assessed };
    },
    'gap.list': () => assessed,
  };
  return (method) => {
    const answer = answers[method];
    if (!answer) throw new Error(`the measured page asks for ${method}`);
    return Promise.resolve({ ok: true, value: answer() });
  };
}

function documentOf(people: readonly BenchPerson[]): AccountDocument {
  const document = AccountDocument.create(
    Account.parse({ id: ACCOUNT_ID, name: 'Bench', createdAt: NOW }),
  );
  const deal = Opportunity.parse({ id: OPPORTUNITY_ID, name: 'Deal', createdAt: NOW });
  const patches: RecordPatch[] = [
    { op: 'add', collection: 'opportunities', id: deal.id, fields: deal },
    ...people.map((person, order): RecordPatch => {
      const { id, name, title, department, managerId, layer } = person;
      const fields = { id, name, title, department, managerId, layer, order };
      return { op: 'add', collection: 'people', id, fields };
    }),
    ...people.flatMap(assessmentOf),
  ];
  document.apply(patches, { label: { key: 'command.import', params: {} } });
  return document;
}

function assessmentOf({ id: personId, buyingRole }: BenchPerson): RecordPatch[] {
  const influence = INFLUENCES[buyingRole ?? ''];
  if (!influence) return [];
  const id = assessmentId(OPPORTUNITY_ID, personId);
  const fields = Assessment.parse({
    id,
    opportunityId: OPPORTUNITY_ID,
    personId,
    influences: [influence],
    degree: 'medium',
  });
  return [{ op: 'add', collection: 'assessments', id, fields }];
}
