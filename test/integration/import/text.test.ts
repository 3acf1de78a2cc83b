import { describe, expect, it } from 'vitest';
import { PASTED } from '../../../shared/api/import-types.ts';
import { peopleOf, planned, refusal } from './reading.ts';

/** Each person as `name | title | department | mail | phone < manager`. */
async function pasted(text: string): Promise<readonly string[]> {
  const people = peopleOf(await planned(text, PASTED));
  const names = new Map(people.map((person) => [person.id, person.name]));
  return people.map(({ name, title, department, email, phone, managerId }) => {
    const said = [name, title, department, email, phone].join(' | ').replace(/[ |]+$/, '');
    return managerId ? `${said} < ${names.get(managerId)}` : said;
  });
}

describe('pasted text', () => {
  it('rows of a spreadsheet with their headers', async () => {
    expect(await pasted('姓名\t职务\t上级\n王建国\t董事长\t\n李敏\t财务总监\t王建国\n')).toEqual([
      '王建国 | 董事长',
      '李敏 | 财务总监 < 王建国',
    ]);
  });

  it('rows of a spreadsheet without headers', async () => {
    const text =
      '1\tAnn Lee\tBoard\tCEO\tann@x.example\t+44 20 7946 0000\r\n2\tBo Chen\t"IT\nand data"\tHead of IT\tbo@x.example\t\r\n';
    expect(await pasted(text)).toEqual([
      'Ann Lee | CEO | Board | ann@x.example | +44 20 7946 0000',
      'Bo Chen | Head of IT | IT and data | bo@x.example',
    ]);
  });

  it('an indented list: indentation is the reporting line', async () => {
    const text = `
Ann Lee, CEO
  Bo Chen – Head of IT (Digital)
    Cy Dole, Engineer, cy@x.example
  Di Eco: Buyer
Fay Gil`;
    expect(await pasted(text)).toEqual([
      'Ann Lee | CEO',
      'Bo Chen | Head of IT | Digital < Ann Lee',
      'Cy Dole | Engineer |  | cy@x.example < Bo Chen',
      'Di Eco | Buyer < Ann Lee',
      'Fay Gil',
    ]);
  });

  it.each([
    ['tabs', 'A B\n\tC D\n\t\tE F\n\tG H'],
    ['dashes', '- A B\n-- C D\n--- E F\n-- G H'],
    ['Markdown', '- A B\n  - C D\n    * E F\n  - G H'],
    ['numbers', '1 A B\n1.1 C D\n1.1.1 E F\n1.2 G H'.replace('1 A', '1. A')],
    ['bullets of a word processor', '•\tA B\no\tC D\n§\tE F\no\tG H'],
    ['branches', 'A B\n├── C D\n│   └── E F\n└── G H'],
    ['wide spaces', 'A B\n\u3000C D\n\u3000\u3000E F\n\u3000G H'],
    ['line ends of Windows', 'A B\r\n  C D\r\n    E F\r\n  G H\r\n'],
  ])('levels by %s', async (_, text) => {
    expect(await pasted(text)).toEqual(['A B', 'C D < A B', 'E F < C D', 'G H < A B']);
  });

  it('Chinese lists', async () => {
    expect(
      await pasted('董事长：王建国\n  李敏 财务总监\n  张伟（采购部经理）13800138000'),
    ).toEqual([
      '王建国 | 董事长',
      '李敏 | 财务总监 < 王建国',
      '张伟 | 采购部经理 |  |  | 13800138000 < 王建国',
    ]);
  });

  it('a flat list has no reporting line, and says nothing of it', async () => {
    const plan = await planned('Ann Lee\nBo Chen\n', PASTED);
    expect(plan.mapping.columns).not.toHaveProperty('level');
    expect(plan.problems).toEqual([]);
  });

  it('a mail signature', async () => {
    const text = `Best regards,

Ann Lee
Head of Procurement | Indirect Goods Department
Northwind Traders Ltd.
12 High Street, London
T: +44 20 7946 0000  F: +44 20 7946 0001
E: ann.lee@northwind.example
www.northwind.example`;
    expect(await pasted(text)).toEqual([
      'Ann Lee | Head of Procurement | Indirect Goods Department | ann.lee@northwind.example | +44 20 7946 0000',
    ]);
    const [person] = peopleOf(await planned(text, PASTED));
    expect(person?.notes).toBe('Northwind Traders Ltd.\n12 High Street, London');
  });

  it('several signatures', async () => {
    const text =
      'Ann Lee\nCEO\nann@x.example\n\nBo Chen\nBuyer\nMobile: +1 (555) 010-9999\nbo@x.example';
    expect(await pasted(text)).toEqual([
      'Ann Lee | CEO |  | ann@x.example',
      'Bo Chen | Buyer |  | bo@x.example | +1 (555) 010-9999',
    ]);
  });

  it('the addresses of a mail', async () => {
    expect(await pasted('"Lee, Ann" <ann@x.example>; Bo Chen <bo@x.example>;')).toEqual([
      'Ann Lee |  |  | ann@x.example',
      'Bo Chen |  |  | bo@x.example',
    ]);
  });

  it('the addresses of a mail without names, and with Chinese semicolons', async () => {
    expect(await pasted('"Ek, Bo" <bo@x.example>; ann.lee@x.example')).toEqual([
      'Bo Ek |  |  | bo@x.example',
      'Ann Lee |  |  | ann.lee@x.example',
    ]);
    expect(await pasted('李敏 <li@x.example>；王芳 <wang@x.example>；')).toEqual([
      '李敏 |  |  | li@x.example',
      '王芳 |  |  | wang@x.example',
    ]);
  });

  it('labelled lines of cards and forms, one person or several', async () => {
    expect(
      await pasted(
        '姓名：李敏\n职务：财务总监\n部门：财务部\n电话：13800138000\n邮箱：li@x.example',
      ),
    ).toEqual(['李敏 | 财务总监 | 财务部 | li@x.example | 13800138000']);
    expect(await pasted('Name: Ann Lee\nTitle: CEO\n\nName: Bo Ek\nReports to: Ann Lee')).toEqual([
      'Ann Lee | CEO',
      'Bo Ek < Ann Lee',
    ]);
  });

  it('cells that full-width punctuation separates', async () => {
    expect(await pasted('姓名，职务，上级\n王建国，董事长，\n李敏，财务总监，王建国')).toEqual([
      '王建国 | 董事长',
      '李敏 | 财务总监 < 王建国',
    ]);
  });

  it('lists with Chinese and circled numbers', async () => {
    expect(
      await pasted(
        '一、王建国 董事长\n（一）李敏 财务总监\n1. 王芳 会计\n（二）张 伟 CIO\n二、陈立 总经理',
      ),
    ).toEqual([
      '王建国 | 董事长',
      '李敏 | 财务总监 < 王建国',
      '王芳 | 会计 < 李敏',
      '张伟 | CIO < 王建国',
      '陈立 | 总经理',
    ]);
    expect(await pasted('① 王建国、董事长\n② 李敏、财务总监')).toEqual([
      '王建国 | 董事长',
      '李敏 | 财务总监',
    ]);
  });

  it('rows in which each level has a column of its own, unlike a column that is not repeated', async () => {
    expect(await pasted('王建国\t董事长\t\t\n\t李敏\t财务总监\t\n\t\t王芳\t会计\n')).toEqual([
      '王建国 | 董事长',
      '李敏 | 财务总监 < 王建国',
      '王芳 | 会计 < 李敏',
    ]);
    expect(await pasted('部门\t姓名\t职务\n财务部\t李敏\t总监\n\t王芳\t会计\n')).toEqual([
      '李敏 | 总监 | 财务部',
      '王芳 | 会计',
    ]);
  });

  it('rows with the numbers of an outline', async () => {
    expect(await pasted('1\t王建国\t董事长\n1.1\t李敏\t总监\n1.1.1\t王芳\t会计')).toEqual([
      '王建国 | 董事长',
      '李敏 | 总监 < 王建国',
      '王芳 | 会计 < 李敏',
    ]);
  });

  it('a name in two scripts', async () => {
    expect(await pasted('李敏 (Min Li), 财务总监\nFang Wang (王芳) - CEO\n张伟（部长）')).toEqual([
      '李敏 (Min Li) | 财务总监',
      'Fang Wang (王芳) | CEO',
      '张伟 | 部长',
    ]);
  });

  it('names with titles below them, people apart by blank lines', async () => {
    expect(await pasted('Ann Lee\nCEO\nAcme Ltd\n\nBo Ek\nHead of IT\nIT department')).toEqual([
      'Ann Lee | CEO',
      'Bo Ek | Head of IT | IT department',
    ]);
  });

  it('the head of a mail', async () => {
    expect(
      await pasted(
        'From: Ann Lee <ann@x.example>\nTo: Bo Ek <bo@x.example>; cy@x.example\nSubject: hi',
      ),
    ).toEqual([
      'Ann Lee |  |  | ann@x.example',
      'Bo Ek |  |  | bo@x.example',
      'Cy |  |  | cy@x.example',
    ]);
  });

  it('emphasis of Markdown is no part of a name', async () => {
    expect(await pasted('* **Ann Lee** – CEO\n  * _Bo Ek_ – CFO')).toEqual([
      'Ann Lee | CEO',
      'Bo Ek | CFO < Ann Lee',
    ]);
  });

  it('nothing', async () => {
    expect(await refusal(' \n ', PASTED)).toBe('import.no-rows');
  });
});

describe('text files', () => {
  it('that hold a table are one, others a list', async () => {
    expect((await planned('name,title\nAnn,CEO\n', 'a.txt')).source.kind).toBe('csv');
    const list = await planned('Ann, CEO\n Bo, Buyer\n', 'a.txt');
    expect(list.source.kind).toBe('text');
    expect(list.source.encodings[0]).toBe('utf-8');
  });
});

describe('reporting lines by level', () => {
  it.each([
    ['numbers', ['1', '2', '3', '2']],
    ['letters and numbers', ['L0', 'L1', 'L2', 'L1']],
    ['Chinese', ['第1级', '第2级', '第3级', '第2级']],
    ['outline numbers', ['1.', '1.1', '1.1.1', '1.2']],
  ])('as %s', async (_, levels) => {
    const rows = levels.map((level, at) => `${level},P${at},Clerk`);
    const plan = await planned(['Level,Name,Title', ...rows].join('\n'));
    expect(plan.mapping.columns.level).toBe('Level');
    expect(plan.managers).toEqual([null, 0, 1, 0]);
  });

  it('by the indentation of names', async () => {
    const plan = await planned('Name,Title\nAnn,CEO\n  Bo,CIO\n    Cy,Clerk\n  Di,CFO\n');
    expect(plan.managers).toEqual([null, 0, 1, 0]);
    expect(plan.drafts.map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cy', 'Di']);
  });

  it('names levels that are left out or unknown, with their rows', async () => {
    const plan = await planned('level,name\n1,A\n3,B\n2,C\n3,D\n1,E\n');
    expect(plan.managers).toEqual([null, 0, 0, 2, null]);
    expect(plan.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 level.skipped',
      '6 root.several',
    ]);
  });

  it('leaves a grade called level alone', async () => {
    const plan = await planned('Name,Level,Manager\nAnn,9,\nBo,5,Ann\n');
    expect(plan.mapping.columns).toMatchObject({ grade: 'Level', managerName: 'Manager' });
    expect((await planned('Name,Level\nAnn,SCS2\nBo,SCS1\n')).mapping.columns.grade).toBe('Level');
  });
});
