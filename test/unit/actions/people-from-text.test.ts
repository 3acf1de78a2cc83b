import { describe, expect, it } from 'vitest';
import {
  needsImport,
  peopleFromText,
} from '../../../renderer/actions/clipboard/people-from-text.ts';

function read(text: string) {
  return peopleFromText(text, () => 'management').map(({ managerKey, layer, fields }) => [
    fields?.name,
    fields?.title,
    managerKey,
    layer,
  ]);
}

describe('people from lines of text', () => {
  it('makes the indentation the reporting line, by spaces, tabs or wide spaces', () => {
    expect(read('Ann\n  Bo\n\t\tCy\n  Di\nEd')).toEqual([
      ['Ann', '', null, 'management'],
      ['Bo', '', 'line-0', 'operational'],
      ['Cy', '', 'line-1', 'operational'],
      ['Di', '', 'line-0', 'operational'],
      ['Ed', '', null, 'management'],
    ]);
    expect(read('安娜\n\u3000博')).toEqual([
      ['安娜', '', null, 'management'],
      ['博', '', 'line-0', 'operational'],
    ]);
  });

  it('forgives a space too many, empty lines, bullets, numbers and line ends of all systems', () => {
    expect(read('- Ann\r\n\r\n - Bo\r\n   * Cy\r  2) Di')).toEqual([
      ['Ann', '', null, 'management'],
      ['Bo', '', null, 'management'],
      ['Cy', '', 'line-1', 'operational'],
      ['Di', '', null, 'management'],
    ]);
  });

  it('reads name and title around a comma of either language, or columns of a spreadsheet', () => {
    expect(read('Ann, Head of A, B and C\n李娜，班长\nBo\tClerk\tDesk 4')).toEqual([
      ['Ann', 'Head of A, B and C', null, 'management'],
      ['李娜', '班长', null, 'management'],
      ['Bo', 'Clerk', null, 'management'],
    ]);
  });

  it('lets the layers begin so that the deepest line still has one', () => {
    const depths: number[] = [];
    peopleFromText('Ann\n  Bo\n    Cy', (depth) => {
      depths.push(depth);
      return 'decision';
    });
    expect(depths).toEqual([2]);
    expect(peopleFromText('  \n', () => 'decision')).toEqual([]);
  });
});

describe('what a line for each person cannot say is for the import', () => {
  it.each([
    ['a table with headers', '姓名\t职务\n王建国\t董事长'],
    ['one in English', 'Name\tReports to\r\nAnn\t\r\n'],
    ['more columns than a person has here', 'Ann\tCEO\tBoard\tLondon'],
    ['a mail signature', 'Ann Lee\nCEO\nann@x.example'],
    ['mail addresses', 'Ann Lee <ann@x.example>; Bo Ek <bo@x.example>'],
  ])('%s', (_, text) => {
    expect(needsImport(text)).toBe(true);
  });

  it.each(['Ann', 'Ann\tCEO\tBoard', 'Ann, Manager\n  Bo, Clerk', '姓名', 'Ann @ Acme'])(
    'but not %j',
    (text) => {
      expect(needsImport(text)).toBe(false);
    },
  );
});
