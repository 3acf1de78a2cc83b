import { describe, it } from 'vitest';
import { expectEnd } from './read-apart.ts';

const MiB = 1024 * 1024;
const times = (text: string, count: number) => text.repeat(count);

/** Files that are made to exhaust a reader, each with what comes of it. */
const HOSTILE: Readonly<
  Record<string, readonly [content: () => Uint8Array | string, fileName: string, code: string]>
> = {
  'one cell of 7 MB': [() => `name\n${times('x', 7 * MiB)}\n`, 'a.csv', 'import.row-too-long'],
  'a quoted cell of 7 MB that never ends': [
    () => `name\n"${times('x\n', 3.5 * MiB)}`,
    'a.csv',
    'import.row-too-long',
  ],
  'a million columns': [
    () => `name${times(',', 1_000_000)}\nAnn\n`,
    'a.csv',
    'import.row-too-long',
  ],
  'a million columns in a row': [
    () => `name\nAnn${times(',', 1_000_000)}\n`,
    'a.csv',
    'import.row-too-long',
  ],
  'a million rows': [() => `name\n${times('Ann\n', 1_000_000)}`, 'a.csv', 'import.too-many-rows'],
  'a file over the limit': [() => new Uint8Array(8 * MiB + 1), 'a.csv', 'import.too-large'],
  'nothing but quotation marks': [() => times('"', 4 * MiB), 'a.csv', 'import.row-too-long'],
  'quotation marks and commas': [
    () => `name\n${times('","', 200_000)}\n`,
    'a.csv',
    'import.row-too-long',
  ],
  'nothing but line breaks': [() => times('\r\n', 3 * MiB), 'a.csv', 'import.no-rows'],
  'nothing but zero bytes': [() => new Uint8Array(4 * MiB), 'a.csv', 'import.unreadable'],
  'line ends of three kinds': [() => times('\r\n\r', 2 * MiB), 'a.csv', 'import.no-rows'],
  'eight million empty cells': [
    () => `name\n${times(`${times(',', 500)}\n`, 16_000)}`,
    'a.csv',
    'read',
  ],
  'a quotation mark in every cell': [
    () => `name\n${times('"""",', 1_500_000)}\n`,
    'a.csv',
    'import.row-too-long',
  ],
  'a row that never ends': [
    () => `name\n${times('"a","\n",', 900_000)}`,
    'a.csv',
    'import.row-too-long',
  ],
  'tabs and no headers': [() => times('Ann\t', 1_500_000), 'a.txt', 'import.cell-too-long'],
  'half of a UTF-16 character': [
    () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
    'a.csv',
    'import.encoding',
  ],
  'JSON of 200,000 arrays': [() => times('[', 200_000), 'a.json', 'import.json-foreign'],
  'JSON of 200,000 arrays, closed': [
    () => times('[', 200_000) + times(']', 200_000),
    'a.json',
    'import.json-foreign',
  ],
  'JSON of 100,000 objects in each other': [
    () => times('{"a":', 100_000) + times('}', 100_000),
    'a.json',
    'import.json-foreign',
  ],
  'JSON that is no account': [() => '{"format":"inroad-account"}', 'a.json', 'import.json-foreign'],
  'a card of 7 MB': [
    () => `BEGIN:VCARD\nFN:${times('x', 7 * MiB)}\nEND:VCARD\n`,
    'a.vcf',
    'import.cell-too-long',
  ],
  'a picture of 7 MB folded into a million lines': [
    () => `BEGIN:VCARD\nFN:Ann\nPHOTO:\n${times(' abcdef\n', 900_000)}END:VCARD\n`,
    'a.vcf',
    'read',
  ],
  'two hundred thousand cards': [
    () => times('BEGIN:VCARD\nFN:A\nEND:VCARD\n', 200_000),
    'a.vcf',
    'import.too-many-rows',
  ],
  'two hundred thousand cards within each other': [
    () => times('BEGIN:VCARD\n', 200_000),
    'a.vcf',
    'read',
  ],
  'a million lines of a list': [() => times('- Ann\n', 1_000_000), 'a.txt', 'import.too-many-rows'],
  'a list indented ever further': [
    () => Array.from({ length: 3_000 }, (_, at) => `${times(' ', at)}- Ann ${at}`).join('\n'),
    'a.txt',
    'read',
  ],
  'a mail address of 30,000 letters': [() => `${times('a@', 15_000)}\n`, 'a.txt', 'read'],
  'a line of 30,000 brackets': [() => `${times('(', 30_000)}\n`, 'a.txt', 'read'],
  'a line of 30,000 separators': [() => `Ann${times(' - |,', 6_000)}\n`, 'a.txt', 'read'],
  'white space of 30,000 characters': [() => `Ann${times(' ', 30_000)}Bo\n`, 'a.txt', 'read'],
};

describe('texts made to do harm are refused, or read, within a second', () => {
  it.each(Object.entries(HOSTILE))('%s', (_, [content, fileName, code]) => {
    expectEnd(content(), fileName, code);
  });
});
