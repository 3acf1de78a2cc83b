import { describe, expect, it } from 'vitest';
import { encodeGb18030, encodeUtf16 } from './encode.ts';
import { peopleOf, planned } from './reading.ts';

const crlf = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');

const OUTLOOK_21 = crlf(
  'BEGIN:VCARD',
  'VERSION:2.1',
  'X-MS-SIGNATURE:YES',
  'N;LANGUAGE=en-gb:Müller;Jürgen',
  'FN:Jürgen Müller',
  'ORG:Northwind Traders Ltd.;Procurement and a rather long name of a',
  ' department;Indirect',
  'TITLE:Head of Procurement',
  'NOTE;ENCODING=QUOTED-PRINTABLE:Met at the fair.=0D=0A=',
  '=0D=0A=',
  'Called: twice',
  'TEL;WORK;VOICE:+44 20 7946 0000',
  'TEL;WORK;FAX:+44 20 7946 0001',
  'EMAIL;PREF;INTERNET:jm@northwind.example',
  'X-MS-MANAGER:Ann Lee',
  'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
  ' /9j/4AAQSkZJRgABAQEAYABgAAD=',
  '',
  'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N:Lee;Ann',
  'FN:Ann Lee',
  'TITLE:CEO',
  'END:VCARD',
);
const ANDROID_21 = crlf(
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=BB=BA=E5=9B=BD;;;',
  'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E5=BB=BA=E5=',
  '=9B=BD',
  'TEL;CELL:138 0013 8000',
  'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=8A=9E):010-1234',
  'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=8D=8E=E5=8C=97;=E9=87=87=E8=B4=AD=E9=83=A8',
  'TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=87=87=E8=B4=AD=E7=BB=8F=E7=90=86',
  'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '',
  'END:VCARD',
);
const APPLE_30 = crlf(
  'BEGIN:VCARD',
  'VERSION:3.0',
  'PRODID:-//Apple Inc.//macOS 14.0//EN',
  'N:O’Neil;Siân;;Dr.;',
  'FN:Dr. Siân O’Neil',
  'ORG:Contoso\\; Inc.;R&D',
  'TITLE:Chief Engineer\\; Platforms',
  'item1.EMAIL;type=INTERNET;type=pref:sian@contoso.example',
  'EMAIL;type=INTERNET;type=HOME:sian@home.example',
  'TEL;type=HOME;type=VOICE:1',
  'TEL;type=CELL;type=VOICE;type=pref:+1 (555) 010-9999',
  'item2.X-ABRELATEDNAMES:Bo Chen',
  'item2.X-ABLabel:_$!<Manager>!$_',
  'NOTE:First line\\nSecond\\, with comma and a fold that cuts a wo',
  ' rd',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:;;;;',
  'FN:Contoso',
  'ORG:Contoso;',
  'X-ABShowAs:COMPANY',
  'END:VCARD',
);
const GOOGLE_30 = crlf(
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Priya Patel',
  'N:Patel;Priya;;;',
  'item1.EMAIL;TYPE=INTERNET:priya@fabrikam.example',
  'item1.X-ABLabel:',
  'TEL;TYPE=WORK:+91 11 5550 0000',
  'item2.ORG:Fabrikam',
  'item2.X-ABLabel:',
  'item3.TITLE:IT Director',
  'CATEGORIES:myContacts',
  'END:VCARD',
);
const VERSION_40 = crlf(
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN;PREF=2:Tom',
  'FN;PREF=1;LANGUAGE="de;at:x":Tomáš Novák',
  'N:Novák;Tomáš;;;',
  'TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+420-2-555-0000',
  'TEL;VALUE=uri;TYPE=fax:tel:+420-2-555-0001',
  'EMAIL;PREF=50:second@a.example',
  'EMAIL;PREF=1:first@a.example',
  'ROLE:Buyer',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'KIND:group',
  'FN:Everybody',
  'MEMBER:urn:uuid:03a0e51f',
  'END:VCARD',
);

describe('address cards', () => {
  it('of Outlook, version 2.1', async () => {
    const plan = await planned(OUTLOOK_21, 'contacts.vcf');
    expect(plan.source.kind).toBe('vcard');
    expect(peopleOf(plan)).toMatchObject([
      {
        name: 'Jürgen Müller',
        title: 'Head of Procurement',
        department: 'Procurement and a rather long name of a department / Indirect',
        email: 'jm@northwind.example',
        phone: '+44 20 7946 0000',
        managerId: 'p2',
        function: 'procurement',
      },
      { name: 'Ann Lee', title: 'CEO', managerId: null },
    ]);
    expect(plan.drafts[0]?.notes).toContain('Called: twice');
    expect(plan.problems).toEqual([]);
  });

  it('of Android, version 2.1 in quoted-printable', async () => {
    const plan = await planned(ANDROID_21);
    expect(peopleOf(plan)).toMatchObject([
      { name: '王建国', title: '采购经理', department: '采购部', phone: '138 0013 8000' },
    ]);
    expect(plan.source.encodings).toEqual([]);
    expect(plan.problems).toEqual([]);
  });

  it('of Apple, version 3.0; a company is no person', async () => {
    const plan = await planned(APPLE_30);
    expect(peopleOf(plan)).toMatchObject([
      {
        name: 'Dr. Siân O’Neil',
        title: 'Chief Engineer; Platforms',
        department: 'R&D',
        email: 'sian@contoso.example',
        phone: '+1 (555) 010-9999',
        notes: 'First line\nSecond, with comma and a fold that cuts a word',
      },
    ]);
    expect(plan.drafts[0]?.managerName).toBe('Bo Chen');
    expect(plan.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '1 manager.missing',
      '2 card.group',
    ]);
  });

  it('of Google, version 3.0', async () => {
    expect(peopleOf(await planned(GOOGLE_30))).toMatchObject([
      {
        name: 'Priya Patel',
        title: 'IT Director',
        department: '',
        email: 'priya@fabrikam.example',
        phone: '+91 11 5550 0000',
      },
    ]);
  });

  it('of version 4.0, the preferred values first', async () => {
    const plan = await planned(VERSION_40);
    expect(peopleOf(plan)).toMatchObject([
      { name: 'Tomáš Novák', title: 'Buyer', email: 'first@a.example', phone: '+420-2-555-0000' },
    ]);
    expect(plan.problems.map(({ code }) => code)).toContain('card.group');
  });

  it('with a number as an address, its extension kept', async () => {
    const card = crlf(
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Ann',
      'TEL;VALUE=uri:tel:+44-20-7946-0000;ext=12;phone-context=x',
      'END:VCARD',
    );
    expect(peopleOf(await planned(card, 'a.vcf'))).toMatchObject([
      { phone: '+44-20-7946-0000 ext. 12' },
    ]);
  });

  it('with a byte order mark before them', async () => {
    const plan = await planned(`\ufeff${ANDROID_21}`, 'a.vcf');
    expect(peopleOf(plan)).toMatchObject([{ name: '王建国' }]);
  });

  it('in the encoding each value says, else the one they all fit', async () => {
    const card = (fn: string) => crlf('BEGIN:VCARD', 'VERSION:2.1', fn, 'TITLE:经理', 'END:VCARD');
    const chinese = await planned(encodeGb18030(card('FN:王伟')));
    expect(chinese.mapping.encoding).toBe('gb18030');
    const mixed = Buffer.concat([
      encodeGb18030(crlf('BEGIN:VCARD', 'VERSION:2.1', 'FN;CHARSET=GB2312:王伟')),
      Buffer.from(crlf('TITLE:经理', 'END:VCARD')),
    ]);
    const wide = encodeUtf16(card('FN:王伟'), 'le');
    for (const plan of [chinese, await planned(mixed), await planned(wide)])
      expect(peopleOf(plan)).toMatchObject([{ name: '王伟', title: '经理' }]);
  });

  it('with damage are read as far as can be, and each damage is named', async () => {
    const plan = await planned(
      crlf(
        'BEGIN:VCARD',
        'VERSION:2.1',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E',
        'N:Lee;Ann',
        'TITLE;CHARSET=NOSUCH:Buyer',
        'what is this',
      ),
    );
    expect(plan.drafts).toMatchObject([{ name: 'Ann Lee', title: '' }]);
    expect(plan.problems.map(({ code, params }) => [code, params.property ?? ''])).toEqual([
      ['card.line', ''],
      ['card.open', ''],
      ['card.value', 'FN'],
      ['card.value', 'TITLE'],
    ]);
  });

  it('of a huge photo and many folds are read in no time', async () => {
    const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${'\r\n '.concat('A'.repeat(75)).repeat(80_000)}`;
    const started = performance.now();
    const plan = await planned(crlf('BEGIN:VCARD', 'VERSION:3.0', 'FN:Ann', photo, 'END:VCARD'));
    expect(plan.drafts).toMatchObject([{ name: 'Ann' }]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
