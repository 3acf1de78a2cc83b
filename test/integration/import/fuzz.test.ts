import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAccountJson } from '../../../electron/backend/export/json.ts';
import { planSource } from '../../../electron/backend/import/plan.ts';
import { type Reading, readSource } from '../../../electron/backend/import/source.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { PASTED } from '../../../shared/api/import-types.ts';
import { Person } from '../../../shared/domain/person.ts';
import { newAccount, testBackend } from '../backend/harness.ts';
import { encodeGb18030, encodeUtf16 } from './encode.ts';
import { blank } from './reading.ts';
import { workbookOfTexts } from './workbook.ts';

/** Files in all: ten times as many; a nightly run asks for more. */
const FILES = Number(process.env.INROAD_FUZZ_RUNS ?? 2_000) * 10;
const HANG_MS = 5_000;

const SEEDS: Readonly<Record<string, readonly [name: string, bytes: Uint8Array]>> = {
  csv: [
    'a.csv',
    Buffer.from('id,name,title,manager id,layer\n1,"A ""x""",CEO,,\n2,B,"He\nad",1,x\n'),
  ],
  utf16: ['a.csv', encodeUtf16('姓名;职务\n王伟;经理\n', 'le')],
  xlsx: [
    'a.xlsx',
    workbookOfTexts([
      ['Name', 'Title'],
      ['Ann', 'CEO'],
      ['Bo', 'Buyer'],
    ]),
  ],
  vcard: [
    'a.vcf',
    Buffer.from(
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=\r\n=E4=BC=9F\r\nitem1.TEL;TYPE="work,voice":1\r\nORG:a\\;b;c\r\nEND:VCARD\r\n',
    ),
  ],
  json: [
    'a.json',
    Buffer.from(
      writeAccountJson(
        { ...blank, people: { p: Person.parse({ id: 'p', name: 'Ann', layer: 'decision' }) } },
        '2026-03-01T08:00:00.000Z',
      ),
    ),
  ],
  list: [
    PASTED,
    Buffer.from('1. Ann Lee, CEO\n  - Bo: Buyer (IT) bo@x.example\n\t• 王伟 经理 13800138000\n'),
  ],
  rows: [PASTED, Buffer.from('Ann\tCEO\tann@x.example\nBo\tBuyer\t+44 20 7946 0000\n')],
  signature: [
    PASTED,
    Buffer.from('Regards,\nAnn Lee\nCEO | Board\nT +44 20 7946 0000\nann@x.example\n'),
  ],
  gb18030: ['a.csv', encodeGb18030('编号,姓名,职务,上级编号\n1,王伟,董事长,无\n2,㐀吉,经理,1\n')],
  levels: ['a.csv', Buffer.from('Level|Name|Title\n1|Ann|CEO\nL2|Bo|Buyer\n3.1|Cy|Clerk\n')],
  crm: [
    'a.csv',
    Buffer.from(
      'Record ID,First Name,Last Name,Job Title,Buying Role\n1,Ann,Lee,CEO,DECISION_MAKER;CHAMPION\n2,Bo,,Buyer,BLOCKER\n',
    ),
  ],
  titled: ['a.csv', Buffer.from('Our people\n\nas of March\nName;Reports to\nAnn;\nBo;Ann\n')],
  apple: [
    'a.vcf',
    Buffer.from(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Ann;;Dr.;\r\nFN:Ann\\, Lee\r\nNOTE:a\\nb\r\n c\r\nitem2.X-ABRELATEDNAMES:Bo\r\nitem2.X-ABLabel:_$!<Manager>!$_\r\nEND:VCARD\r\n',
    ),
  ],
  version4: [
    'a.vcf',
    Buffer.from(
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN;PREF=1;LANGUAGE="de;x":Tom\r\nTEL;VALUE=uri;TYPE="voice,work":tel:+1\r\nKIND:individual\r\nEND:VCARD\r\n',
    ),
  ],
  windows1252: ['a.csv', Buffer.from('Name;Titel\nJ\u00fcrgen;Chef\n', 'latin1')],
  mails: [PASTED, Buffer.from('"Lee, Ann" <ann@x.example>; Bo <bo@x.example>')],
};

/** Changes to bytes: one replaced, some cut out, some said twice, a piece put in. */
const pieces = fc.constantFrom(
  '"',
  ',',
  '\t',
  '\n',
  '\r',
  '\0',
  '=',
  ':',
  ';',
  '\\',
  ' ',
  '\u3000',
  '  - ',
  '<',
  '@',
  '\ufeff',
  '王',
  '__proto__',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  ';ENCODING=QUOTED-PRINTABLE:',
  ';CHARSET=GB2312:',
  '{"a":',
  '[[[[',
  '-1',
  '99999999999',
);
const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(40) }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(), piece: pieces }),
);
/** Mostly found out; now and then it is said how a file is read and where its table lies. */
const readings: fc.Arbitrary<Reading | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      encoding: fc.constantFrom('utf-8', 'gb18030'),
      delimiter: fc.constantFrom(',', '\t'),
      sheet: fc.constantFrom('People', 'Hidden', 'x'),
      headerRow: fc.constantFrom(0, 1, 2, 40),
    }),
  },
);
const RUNS = Math.ceil(FILES / (Object.keys(SEEDS).length + 1));
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((before: Buffer, one) => {
    const at = one.at % (before.length + 1);
    const [head, tail] = [before.subarray(0, at), before.subarray(at)];
    if (one.kind === 'set') return Buffer.concat([head, Buffer.from([one.byte]), tail.subarray(1)]);
    if (one.kind === 'cut') return Buffer.concat([head, tail.subarray(one.length)]);
    if (one.kind === 'twice') return Buffer.concat([head, tail.subarray(0, one.length), tail]);
    return Buffer.concat([head, Buffer.from(one.piece), tail]);
  }, Buffer.from(bytes));
}

describe('any file is read into people and named problems, or refused with a reason', () => {
  it.each(Object.keys(SEEDS))('made from a good one: %s', { timeout: 3_600_000 }, async (seed) => {
    const [name = '', bytes = new Uint8Array()] = SEEDS[seed] ?? [];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), readings, (changes, reading) =>
        survives(changed(bytes, changes), name, reading),
      ),
      { numRuns: RUNS },
    );
  });

  it('made of nothing', { timeout: 3_600_000 }, async () => {
    const name = fc.constantFrom('a.csv', 'a.txt', 'a.json', 'a.vcf', 'a.xlsx', PASTED, '');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((list) => Buffer.from(list.join(''))),
    );
    await fc.assert(fc.asyncProperty(bytes, name, readings, survives), { numRuns: RUNS });
  });
});

/** Reading never does anything but read or refuse, soon, and a plan accounts for every row. */
async function survives(bytes: Uint8Array, name: string, reading: Reading | null): Promise<void> {
  const started = performance.now();
  try {
    const source = await readSource(bytes, name, reading);
    let ids = 0;
    const plan = planSource(source, null, blank, () => {
      ids += 1;
      return `p${ids}`;
    });
    const nobody = plan.problems.filter(({ code }) =>
      /^(row.empty|row.nobody|card.group)$/.test(code),
    );
    expect(plan.drafts.length + nobody.length).toBe(source.table.rows.length);
    expect(plan.merge.patches.length).toBe(plan.drafts.length);
    for (const patch of plan.merge.patches)
      if (patch.op === 'add') Person.parse({ id: patch.id, ...patch.fields });
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
  expect(performance.now() - started).toBeLessThan(HANG_MS);
}

it('what is refused leaves the database as it was, and what is read goes in as a whole', {
  timeout: 3_600_000,
}, async () => {
  const { api } = testBackend();
  const { accountId } = await newAccount(api);
  let [people, seq] = [0, (await api['account.open']({ accountId })).seq];
  const seeds = fc.constantFrom(...Object.values(SEEDS));
  await fc.assert(
    fc.asyncProperty(seeds, fc.array(change, { maxLength: 12 }), async ([fileName, seed], list) => {
      const data = toBase64(changed(seed, list));
      let added = 0;
      try {
        const { mapping } = await api['import.preview']({
          fileName,
          data,
          accountId,
          mapping: null,
        });
        const report = await api['import.run']({ fileName, data, accountId, mapping });
        added = report.people.added;
        seq += Number(report.changed);
        expect(report.seq).toBe(seq);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect(error).not.toMatchObject({ code: 'internal' });
      }
      people += added;
      const { accounts } = await api['account.list']({});
      expect(accounts.map((one) => one.people)).toEqual([people]);
    }),
    { numRuns: Math.ceil(FILES / 200) },
  );
  expect((await api['account.open']({ accountId })).seq).toBe(seq);
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
});
