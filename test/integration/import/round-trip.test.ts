import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderExport } from '../../../electron/backend/export/export.ts';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import { PERSON_KINDS, PERSON_STATUSES, Person } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { FUNCTIONS, INFLUENCES, LAYERS, REACHES } from '../../../shared/domain/values.ts';
import { blank, peopleOf, planned } from './reading.ts';

/** Documents of each format and language; a nightly run asks for more. */
const RUNS = Math.ceil(Number(process.env.INROAD_FUZZ_RUNS ?? 2_000) / 20);

/** Texts that tables, spreadsheets and readers like to change. */
const HARD = [
  '=1+1',
  '+86 138 0013 8000',
  '-5',
  '@SUM(A1)',
  '＝1',
  "'=1",
  "'quoted'",
  '"quoted"',
  'a,b;c\td|e',
  '1e5',
  '007',
  '2026-03-01',
  'TRUE',
  '#N/A',
  'محمد بن سلمان',
  'דוד לוי',
  '\u2067עברית\u2069 mixed',
  '👩‍💻 Zoë',
  '👨‍👩‍👧‍👦',
  'e\u0301\u0323 stacked',
  '王伟',
  '𠮷野家',
  '_x0041_ _x000D_',
  '<b>&amp;</b>',
  'Vacant',
  'None',
  'N/D',
  '__proto__',
  'x'.repeat(55),
] as const;

const text = fc.oneof(
  fc.constantFrom(...HARD),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const lines = fc
  .array(text, { maxLength: 4 })
  .map((list) => list.join('\n'))
  .map((notes) => (notes.trim() === '' ? '' : notes));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day);
const person = fc.record({
  kind: fc.constantFrom(...PERSON_KINDS),
  status: fc.constantFrom(...PERSON_STATUSES),
  name: text,
  title: text,
  department: text,
  layer: fc.constantFrom(...LAYERS),
  function: fc.constantFrom(...FUNCTIONS),
  manager: fc.nat(12),
  email: text,
  phone: fc.oneof(text, fc.constantFrom('+86 138 0013 8000', '(020) 7946-0000', '0049-89-1')),
  reach: fc.constantFrom(...REACHES),
  since: maybeDay,
  leftOn: maybeDay,
  wantedInfluence: fc.option(fc.constantFrom(...INFLUENCES)),
  dueDate: maybeDay,
  notes: lines,
});
const people = fc.array(person, { minLength: 1, maxLength: 10 });

const ID = (place: number) => `person-${String(place).padStart(3, '0')}`;
const FIELDS = [
  'kind',
  'status',
  'name',
  'title',
  'department',
  'layer',
  'function',
  'email',
  'phone',
  'reach',
  'since',
  'leftOn',
  'wantedInfluence',
  'dueDate',
  'notes',
] as const;

type Drawn = typeof people extends fc.Arbitrary<infer T> ? T : never;

function accountOf(drawn: Drawn): AccountRecords {
  const made = drawn.map(({ manager, ...fields }, place) =>
    Person.parse({
      ...fields,
      id: ID(place),
      // Anybody may report to anybody else, in circles too.
      managerId: manager < drawn.length && manager !== place ? ID(manager) : null,
      order: place,
    }),
  );
  return { ...blank, people: Object.fromEntries(made.map((one) => [one.id, one])) };
}

/** What is to come back of somebody: everything a row can say. */
function said(one: Person, idOf: (id: string | null) => string | null) {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, one[field]]));
  return { ...fields, manager: idOf(one.managerId) };
}

describe('people come back from our own tables as they were', () => {
  const cases = (['csv', 'xlsx'] as const).flatMap((format) =>
    (['en', 'zh-CN'] as const).map((lang) => [format, lang] as const),
  );
  it.each(cases)('%s in %s', { timeout: 3_600_000 }, async (format, lang) => {
    await fc.assert(
      fc.asyncProperty(people, async (drawn) => {
        const records = accountOf(drawn);
        const { data } = await renderExport({
          records,
          opportunityId: null,
          assessed: null,
          format,
          lang,
          theme: 'light',
          scale: 1,
          at: '2026-03-01T08:00:00.000Z',
        });
        const plan = await planned(data, `people.${format}`);
        const found = peopleOf(plan);
        const origin = new Map(found.map((one) => [one.id, one.externalId]));
        expect(
          found.map((one) => said(one, (id) => (id === null ? null : (origin.get(id) ?? '?')))),
        ).toEqual(Object.values(records.people).map((one) => said(one, (id) => id)));
        expect(
          plan.problems.filter(
            ({ code }) => !['root.several', 'manager.loop', 'manager.ambiguous'].includes(code),
          ),
        ).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

it('every character of Unicode comes back from a table as it is after cleaning', async () => {
  const texts: string[] = [];
  for (let from = 0; from <= 0x10ffff; from += 128) {
    const codes = Array.from({ length: 128 }, (_, at) => from + at);
    // Halves of surrogate pairs come alone, and next to each other the wrong way round.
    const letters = codes.map((code) =>
      code >= 0xd800 && code <= 0xdfff
        ? String.fromCharCode(code)
        : String.fromCodePoint(Math.min(code, 0x10ffff)),
    );
    texts.push(`a${letters.join('')}z`);
  }
  const drawn = texts.map((notes, place) =>
    Person.parse({ id: ID(place), name: `Person ${place}`, layer: 'operational', notes }),
  );
  const records = { ...blank, people: Object.fromEntries(drawn.map((one) => [one.id, one])) };
  expect(drawn.map(({ notes }) => notes)).toEqual(texts.map(cleanText));
  for (const format of ['csv', 'xlsx'] as const) {
    const { data } = await renderExport({
      records,
      opportunityId: null,
      assessed: null,
      format,
      lang: 'en',
      theme: 'light',
      scale: 1,
      at: '2026-03-01T08:00:00.000Z',
    });
    const notes = new Map(
      peopleOf(await planned(data, `people.${format}`)).map((one) => [one.externalId, one.notes]),
    );
    const lost = drawn.filter(({ id, notes: wanted }) => notes.get(id) !== wanted);
    expect(lost.map(({ name }) => name)).toEqual([]);
  }
});
