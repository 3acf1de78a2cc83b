const RECIPIENT = /^\s*(?:"([^"]*)"|'([^']*)'|([^<>"]*?))\s*<([^<>@\s]+@[^<>@\s]+)>\s*$/u;

export const RECIPIENT_HEADERS = ['Name', 'Email'];

/** Addresses as mail programs copy them, `Ann Lee <ann@x.example>; …`; null when the text is anything else. */
export function readRecipients(text: string): readonly (readonly string[])[] | null {
  const items = text
    .split(/[;\n]|(?<=>)\s*,/u)
    .filter((item) => item.trim() !== '')
    .map((item) => RECIPIENT.exec(item));
  const rows = items.map((item) => {
    if (!item) return null;
    const [, quoted, apostrophes, plain, email = ''] = item;
    return [givenNameFirst((quoted ?? apostrophes ?? plain ?? '').trim()), email];
  });
  return rows.length > 0 && rows.every((row) => row !== null) ? rows : null;
}

/** Company address books say `Lee, Ann`. */
function givenNameFirst(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? [];
  return last && first ? `${first.trim()} ${last.trim()}` : name;
}
