// Of parts that exclude each other, so that no text makes it try again and again.
const RECIPIENT = /^([^<>]*)<([^<>@\s]+@[^<>@\s]+)>$/u;
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|([^"]*))$/u;

export const RECIPIENT_HEADERS = ['Name', 'Email'];

/** Addresses as mail programs copy them, `Ann Lee <ann@x.example>; …`; null when the text is anything else. */
export function readRecipients(text: string): readonly (readonly string[])[] | null {
  const items = text
    .split(/[;\n]|(?<=>)\s*,/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const rows: string[][] = [];
  for (const item of items) {
    const [, before = '', email = ''] = RECIPIENT.exec(item) ?? [];
    const name = QUOTED.exec(before.trim());
    if (email === '' || !name) return null;
    rows.push([givenNameFirst((name[1] ?? name[2] ?? name[3] ?? '').trim()), email]);
  }
  return rows.length > 0 ? rows : null;
}

/** Company address books say `Lee, Ann`. */
function givenNameFirst(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? [];
  return last && first ? `${first.trim()} ${last.trim()}` : name;
}
