import type { ImportField } from '../../../shared/api/import-types.ts';
import { contactsOf, isContactLine } from './text/contacts.ts';

/** Rows whose cells tell what their columns hold. */
const TOLD_BY = 200;

type Contact = Extract<ImportField, 'email' | 'phone'>;

/** Columns without a header, addressed as `#N`, whose cells are mail addresses or phone numbers: the first of each. */
export function contactColumns(
  rows: readonly (readonly string[])[],
): Partial<Record<Contact, string>> {
  const [first = []] = rows;
  const columns: Partial<Record<Contact, string>> = {};
  for (const place of first.keys()) {
    const cells = rows.slice(0, TOLD_BY).map((row) => row[place]?.trim() ?? '');
    const held = contactHeld(cells.filter((cell) => cell !== ''));
    if (held) columns[held] ??= `#${place + 1}`;
  }
  return columns;
}

/** How most of the cells of a column say that somebody is reached; null when they say something else. */
export function contactHeld(cells: readonly string[]): Contact | null {
  const found = cells.filter(isContactLine).map(contactsOf);
  const isMost = (held: Contact) =>
    found.filter((one) => one[held] !== '').length * 2 > cells.length;
  return isMost('email') ? 'email' : isMost('phone') ? 'phone' : null;
}
