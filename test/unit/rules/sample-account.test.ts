import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planImport } from '../../../electron/backend/import/plan.ts';
import {
  buildSampleRecords,
  SAMPLE_CHART,
} from '../../../electron/backend/sample/sample-account.ts';
import { Account } from '../../../shared/domain/account.ts';
import { addDays } from '../../../shared/domain/primitives.ts';
import { COLLECTIONS, RECORD_SCHEMAS } from '../../../shared/domain/records.ts';
import { FUNCTIONS, INFLUENCES, LAYERS } from '../../../shared/domain/values.ts';
import { LANGS, type Lang } from '../../../shared/i18n/messages.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { reconcile } from '../../../shared/rules/reconcile.ts';

const TODAY = '2026-03-01';

function sample(today = TODAY, lang: Lang = 'en') {
  let count = 0;
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  const records = buildSampleRecords({ lang, today, now: `${today}T08:00:00.000Z`, newId });
  const main = Object.values(records.opportunities).find(({ buyingStep }) => buyingStep === 4);
  if (!main) throw new Error('no main opportunity');
  return { records, main };
}

test.each(LANGS)('every record of the %s sample is what its schema makes of it', (lang) => {
  const { records } = sample(TODAY, lang);
  expect(Account.parse(records.account)).toEqual(records.account);
  for (const name of COLLECTIONS) {
    for (const [id, record] of Object.entries(records[name])) {
      expect(record.id).toBe(id);
      expect(RECORD_SCHEMAS[name].parse(record)).toEqual(record);
    }
  }
});

test('it shows everything a map can hold', () => {
  const { records, main } = sample();
  const people = Object.values(records.people);
  expect(people.length).toBeGreaterThanOrEqual(28);
  expect(people.length).toBeLessThanOrEqual(40);
  expect(new Set(people.map(({ layer }) => layer))).toEqual(new Set(LAYERS));
  const functions = new Set(people.map((person) => person.function));
  expect(functions).toEqual(new Set(FUNCTIONS.filter((name) => name !== 'unknown')));
  const ofKind = (kind: string) => people.filter((person) => person.kind === kind);
  expect(ofKind('committee').map(({ memberIds }) => memberIds.length)).toEqual([3]);
  expect(ofKind('ghost')).toMatchObject([{ name: '', wantedInfluence: 'technical' }]);
  const held = Object.values(records.assessments)
    .filter(({ opportunityId }) => opportunityId === main.id)
    .flatMap(({ influences }) => influences);
  expect(new Set(held)).toEqual(new Set(INFLUENCES));
  expect(Object.keys(records.opportunities)).toHaveLength(2);
  for (const name of COLLECTIONS) expect(Object.keys(records[name])).not.toEqual([]);
});

test('every reference leads somewhere', () => {
  const { records } = sample();
  const people = Object.values(records.people);
  const interactions = Object.values(records.interactions);
  const personIds = [
    ...people.flatMap(({ managerId, memberIds }) => [managerId ?? [], memberIds].flat()),
    ...interactions.flatMap((interaction) => interaction.personIds),
    ...Object.values(records.assessments).map(({ personId }) => personId),
    ...Object.values(records.ties).flatMap(({ fromId, toId }) => [fromId, toId]),
  ];
  expect(personIds.filter((id) => !records.people[id])).toEqual([]);
  const teamIds = [
    ...people.flatMap(({ ownerId }) => ownerId ?? []),
    ...interactions.flatMap(({ teamMemberIds }) => teamMemberIds),
  ];
  expect(teamIds.filter((id) => !records.teamMembers[id])).toEqual([]);
  expect(people.filter(({ managerId }) => managerId === null)).toHaveLength(1);
});

test.each(['2026-03-01', '2026-11-23', '2027-01-05', '2028-02-29'])(
  'made on %s, its main opportunity shows nine gaps and one that is waived, of different severity',
  (today) => {
    const { records, main } = sample(today);
    for (const days of [0, 1, 7]) {
      const date = addDays(today, days);
      const { findings, score } = evaluate(records, main.id, date);
      const rules = findings.map(({ rule }) => rule);
      expect(rules).toEqual([
        'opponent.powerful',
        'departed.holder',
        'layer.unreached',
        'owner.missing',
        'contact.stale',
        'coach.unproven',
        'contact.never',
        'resilience.fragile',
        'contact.stale',
        'contact.stale',
      ]);
      expect(new Set(findings.map(({ severity }) => severity)).size).toBe(3);
      expect(score.total).toBe(78);
    }
  },
);

test('one of its gaps is waived, until the person is back', () => {
  const { records, main } = sample();
  const waivedOn = (date: string) => {
    const { findings } = evaluate(records, main.id, date);
    const now = `${date}T08:00:00.000Z`;
    const { gaps } = reconcile([], findings, Object.values(records.waivers), main.id, date, now);
    return gaps.filter(({ status }) => status === 'waived').map(({ rule }) => rule);
  };
  expect(waivedOn(TODAY)).toEqual(['contact.stale']);
  expect(waivedOn(addDays(TODAY, 14))).toEqual([]);
});

test('equal ids and days give equal records; only names follow the language', () => {
  expect(sample()).toEqual(sample());
  const [en, zh] = [sample(TODAY, 'en').records, sample(TODAY, 'zh-CN').records];
  expect(en.account.name).not.toBe(zh.account.name);
  expect(zh.people).toEqual(en.people);
});

test('its chart is a file a client could send: importing it again changes nobody', () => {
  const { records } = sample();
  const { merge, problems } = planImport(readFileSync(SAMPLE_CHART), null, records, () => 'new');
  expect(merge).toMatchObject({ added: 0, updated: 0, unchanged: 37 });
  expect(problems).toEqual([]);
});
