import { expect, it } from 'vitest';
import { AppError } from '../../../shared/api/errors.ts';
import { planned } from './reading.ts';
import { zip } from './zip.ts';

async function refused(content: Uint8Array | string, fileName: string): Promise<unknown> {
  try {
    await planned(content, fileName);
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.params.format ?? ''];
    throw error;
  }
}

/** The beginning of a compound file whose directory names one stream. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(stream, 'utf16le'),
  ]);
const archive = (...names: string[]) => zip(names.map((name) => ({ name, data: '<x/>' })));

it.each([
  ['a workbook with a password', compound('EncryptedPackage'), 'import.workbook-locked', ''],
  ['an old workbook', compound('Workbook'), 'import.workbook-old', ''],
  [
    'a mail of Outlook',
    compound('__properties_version1.0'),
    'import.other-format',
    'Outlook (.msg)',
  ],
  ['an old letter', compound('WordDocument'), 'import.other-format', 'Word (.doc)'],
  ['a letter', archive('_rels/.rels', 'word/document.xml'), 'import.other-format', 'Word (.docx)'],
  [
    'slides',
    archive('_rels/.rels', 'ppt/presentation.xml'),
    'import.other-format',
    'PowerPoint (.pptx)',
  ],
  [
    'an OpenDocument table',
    archive('META-INF/manifest.xml'),
    'import.other-format',
    'OpenDocument (.ods)',
  ],
  ['any archive', archive('photos/1.jpg'), 'import.other-format', 'ZIP'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'import.other-format', 'PDF'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'import.other-format', 'PNG'],
  [
    'a web page that is called a workbook',
    '<html><table><tr><td>Name',
    'import.other-format',
    'HTML',
  ],
  ['a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'import.other-format', 'iCalendar (.ics)'],
  [
    'a program',
    Buffer.from(Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256)),
    'import.unreadable',
    '',
  ],
] as const)('%s is refused by its name', async (_, content, code, format) => {
  expect(await refused(content, 'people.xls')).toEqual([code, format]);
});
