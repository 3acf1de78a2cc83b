import { AppError } from '../../../shared/api/errors.ts';

/** How files begin that hold no table to read, and what they are. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'PDF'],
  [/^\{\\rtf/, 'RTF'],
  [/^\x89PNG/, 'PNG'],
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^GIF8/, 'GIF'],
  [/^Rar!|^7z\xbc\xaf/, 'RAR, 7z'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<table|<meta\b)/i, 'HTML'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml\b/i, 'XML'],
  [/^(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i, 'iCalendar (.ics)'],
];

/** Streams of compound files, by which programs of Microsoft know each other's. */
const STREAMS: readonly (readonly [string, () => AppError])[] = [
  ['EncryptedPackage', () => new AppError('import.workbook-locked')],
  ['WordDocument', () => other('Word (.doc)')],
  ['PowerPoint Document', () => other('PowerPoint (.ppt)')],
  ['__properties_version1.0', () => other('Outlook (.msg)')],
];
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Refuses files of other programs by what they are, before they are taken for text.
 *
 * @throws {AppError} `import.other-format`, `import.workbook-old`, `import.workbook-locked`.
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 4).equals(COMPOUND)) {
    const [, refusal] = STREAMS.find(([stream]) => file.includes(stream, 0, 'utf16le')) ?? [];
    throw refusal?.() ?? new AppError('import.workbook-old');
  }
  const start = file.subarray(0, 400).toString('latin1');
  const [, format] = BEGINNINGS.find(([beginning]) => beginning.test(start)) ?? [];
  if (format !== undefined) throw other(format);
}

/** The refusal of a file of another program. */
export function other(format: string): AppError {
  return new AppError('import.other-format', { format });
}
