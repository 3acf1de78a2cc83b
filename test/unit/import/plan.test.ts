import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../electron/backend/import/plan.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Person } from '../../../shared/domain/person.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';

const blank = emptyRecords(
  Account.parse({ id: 'a', name: 'A', createdAt: '2026-01-01T00:00:00.000Z' }),
);
const bytes = (text: string) => new TextEncoder().encode(text);

function plan(text: string | Uint8Array, records: AccountRecords = blank) {
  let ids = 0;
  return planImport(typeof text === 'string' ? bytes(text) : text, null, records, () => {
    ids += 1;
    return `p${ids}`;
  });
}

function people(text: string | Uint8Array, records: AccountRecords = blank): Person[] {
  return plan(text, records)
    .merge.patches.filter((patch) => patch.op === 'add')
    .map((patch) => Person.parse({ id: patch.id, ...(patch.op === 'add' ? patch.fields : {}) }));
}

function imported(text: string): AccountRecords {
  return { ...blank, people: Object.fromEntries(people(text).map((p) => [p.id, p])) };
}

describe('reading a chart', () => {
  it('proposes columns from Chinese headers and resolves managers by id', () => {
    const found = people(
      '编号,姓名,职务,部门,上级编号\n1,王建国,董事长,董事会,无\n2,李敏,财务总监,财务部,1\n',
    );
    expect(found).toMatchObject([
      { name: '王建国', layer: 'decision', function: 'executive', managerId: null },
      { name: '李敏', layer: 'management', function: 'finance', managerId: found[0]?.id },
    ]);
  });

  it('reads GB18030 and says so', () => {
    const gbk = new Uint8Array([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xb0, 0xce, 0xf1, 0x0a, 0xcd, 0xf5, 0xce, 0xb0, 0x2c,
      0xbe, 0xad, 0xc0, 0xed,
    ]);
    const read = plan(gbk);
    expect(read.mapping.encoding).toBe('gb18030');
    expect(read.drafts).toMatchObject([{ name: '王伟', title: '经理' }]);
  });

  it('reads a byte order mark, semicolons and quoted line breaks', () => {
    const read = plan('\uFEFFName;Job Title;Department\n"Ann ""A"" Lee";"Head of\nIT";Digital\n');
    expect(read.mapping).toMatchObject({ encoding: 'utf-8', delimiter: ';' });
    expect(read.drafts[0]).toMatchObject({ name: 'Ann "A" Lee', title: 'Head of IT' });
    expect(read.merge.patches[0]).toMatchObject({ fields: { title: 'Head of IT' } });
  });

  it('takes "reports to" as ids when the cells are ids, and as names when they are names', () => {
    const byId = plan('ID,Name,Title,Reports to\n1,Ann,CEO,\n2,Bo,Manager,1\n');
    expect(byId.mapping.columns).toMatchObject({ managerId: 'Reports to' });
    const byName = plan('ID,Name,Title,Reports to\n1,Ann,CEO,\n2,Bo,Manager,Ann\n');
    expect(byName.mapping.columns).toMatchObject({ managerName: 'Reports to' });
    expect([byId.managers, byName.managers]).toEqual([
      [null, 0],
      [null, 0],
    ]);
  });

  it('keeps vacant, abolished and undisclosed posts apart', () => {
    expect(
      people(
        "id,name,title\n1,Vacant,Buyer\n2,'Eliminated',Clerk\n3,N/D,Head of IT\n4,Ann,Engineer\n",
      ),
    ).toMatchObject([
      { kind: 'ghost', status: 'active', name: '' },
      { kind: 'ghost', status: 'abolished', name: '' },
      { kind: 'person', status: 'active', name: '', title: 'Head of IT' },
      { kind: 'person', status: 'active', name: 'Ann' },
    ]);
  });

  it('takes away the mark that our own tables put before what looks like a formula', () => {
    expect(people("name,title\n'=1+1,'+86 boss\n'N/D',Clerk\n")).toMatchObject([
      { name: '=1+1', title: '+86 boss' },
      { name: '', title: 'Clerk' },
    ]);
  });

  it('names every defect with its row and loses nobody', () => {
    const read = plan(
      'id,name,title,manager id\n1,A,CEO,\n2,B,Manager,2\n3,C,Manager,9\n1,D,Manager,1\n5,E,Clerk,6\n6,F,Clerk,5\n7,G,Clerk,1\n,H,Clerk,\n,,,\n8,I\n',
    );
    expect(read.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 manager.self',
      '4 manager.missing',
      '5 id.duplicate',
      '5 manager.self',
      '6 manager.loop',
      '7 manager.loop',
      '8 manager.ambiguous',
      '9 id.missing',
      '9 root.several',
      '10 row.empty',
      '11 row.ragged',
      '11 root.several',
    ]);
    expect(read.source.table.rows.length).toBe(10);
    expect(read.merge).toMatchObject({ added: 9, updated: 0, unchanged: 0 });
    expect(read.problems.every(({ message }) => message.length > 0)).toBe(true);
  });

  it('refuses what it cannot read, and says why', () => {
    const code = (text: string | Uint8Array) => {
      try {
        plan(text);
      } catch (error) {
        return error instanceof AppError ? error.code : error;
      }
      return 'read';
    };
    expect(code('')).toBe('import.no-rows');
    expect(code('name,title\n')).toBe('import.no-rows');
    expect(code('shoe size\n44\n')).toBe('import.mapping');
    expect(code(`name\n${'x'.repeat(32_768)}\n`)).toBe('import.cell-too-long');
    expect(code(`${'c,'.repeat(600)}name\n1\n`)).toBe('import.too-many-columns');
    expect(code(new Uint8Array(8 * 1024 * 1024 + 1).fill(65))).toBe('import.too-large');
  });
});

describe('merging with people who are there', () => {
  const chart = 'id,name,title,department,manager id\n1,Ann,CEO,Board,\n2,Bo,Head of IT,IT,1\n';

  it('changes only what the file says anew', () => {
    const read = plan(
      chart.replace('Head of IT', 'CIO').concat('3,Cy,Buyer,Procurement,2\n'),
      imported(chart),
    );
    expect(read.merge).toMatchObject({ added: 1, updated: 1, unchanged: 1 });
    expect(read.merge.patches[0]).toEqual({
      op: 'set',
      collection: 'people',
      id: 'p2',
      fields: { title: 'CIO' },
    });
  });

  it('leaves layer and function alone that somebody has corrected', () => {
    const records = imported(chart);
    const [first] = Object.values(records.people);
    const corrected = {
      ...records,
      people: { ...records.people, p1: { ...first, layer: 'management' } as Person },
    };
    expect(plan(chart, corrected).merge.patches).toEqual([]);
  });

  it('never matches by name alone', () => {
    const records = imported('name,title\nAnn,CEO\n');
    expect(plan('name,title\nAnn,Clerk\n', records).merge).toMatchObject({
      added: 1,
      unchanged: 0,
    });
    expect(plan('name,title\nAnn,CEO\n', records).merge).toMatchObject({ added: 0, unchanged: 1 });
  });

  it('finds people by mail, or name and title, whatever else is known of them', () => {
    const records = imported(
      'id,name,title,department,email\n1,Ann,CEO,Board,ann@x.example\n2,Bo,Buyer,North,\n',
    );
    const found = (text: string) => plan(text, records).merge.unchanged;
    expect(found('name,email\nAnn,ANN@x.example\n')).toBe(0);
    expect(plan('name,email\nAnn,ANN@x.example\n', records).merge.updated).toBe(1);
    expect(found('name,title\nAnn,CEO\nBo,Buyer\n')).toBe(2);
    expect(plan('name,title,department\nBo,Buyer,South\n', records).merge.added).toBe(1);
    expect(plan('id,name,title\n9,Bo,Buyer\n', records).merge.added).toBe(1);
  });

  it('gives the id of the file to somebody who was typed by hand', () => {
    const [patch] = plan('id,name,title\n9,Ann,CEO\n', imported('name,title\nAnn,CEO\n')).merge
      .patches;
    expect(patch).toMatchObject({ op: 'set', id: 'p1', fields: { externalId: '9' } });
  });

  it('takes nothing away by an empty cell or a manager who is not in the file', () => {
    const records = imported(chart);
    const less = 'id,name,title,department,manager id\n1,Ann,,,\n2,Bo,,,77\n';
    expect(plan(less, records).merge.patches).toEqual([]);
    const branch = 'level,name,title\n1,Bo,Head of IT\n2,Cy,Clerk\n';
    expect(plan(branch, records).merge.patches.map(({ op }) => op)).toEqual(['add']);
  });
});

it('reads any text into drafts and named problems without throwing anything else', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('1', '2', 'XX', 'Vacant', '"', '王', '=1+1', '__proto__'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 }), (rows) => {
      const text = ['id,name,title,manager id,layer', ...rows.map((row) => row.join(','))].join(
        '\n',
      );
      try {
        const read = plan(text);
        const { added, updated, unchanged } = read.merge;
        expect(
          added + updated + unchanged + (read.source.table.rows.length - read.drafts.length),
        ).toBe(read.source.table.rows.length);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 300 },
  );
});
