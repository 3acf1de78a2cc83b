// Of parts that exclude each other, so that no text makes it try again and again.
const RECIPIENT = /^([^<>]*)<([^<>@\s]+@[^<>@\s]+)>$/u;
const ADDRESS = /^[^<>@\s"',]+@[^<>@\s"',]+$/u;
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|“([^”]*)”|([^"]*))$/u;

/** Lines of a mail's head that name nobody, and the words before those that do. */
const ABOUT_MAIL = /^(?:subject|sent|date|主题|发送时间|日期|时间)\s?[:：].*$/gimu;
const FIELD = /^(?:from|to|cc|bcc|发件人|收件人|抄送|密送)\s?[:：]/gimu;

export const RECIPIENT_HEADERS = ['Name', 'Email'];

/** Addresses as mail programs copy them, `Ann Lee <ann@x.example>; bo@x.example`; null when the text is anything else. */
export function readRecipients(text: string): readonly (readonly string[])[] | null {
  const items = text
    .replace(ABOUT_MAIL, '')
    .replace(FIELD, '')
    .split(/[;；\n]|[,，](?<=[>@][^<>"'\s,，;；]*\s{0,2}[,，])/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const rows: string[][] = [];
  for (const item of items) {
    const [, before = '', email = ''] = RECIPIENT.exec(item) ?? [];
    const name = QUOTED.exec(before.trim());
    if (ADDRESS.test(item)) rows.push([nameInAddress(item), item]);
    else if (email !== '' && name) {
      const written = (name[1] ?? name[2] ?? name[3] ?? name[4] ?? '').trim();
      rows.push([givenNameFirst(written) || nameInAddress(email), email]);
    } else return null;
  }
  return rows.length > 0 ? rows : null;
}

/** Company address books say `Lee, Ann`. */
function givenNameFirst(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? [];
  return last && first ? `${first.trim()} ${last.trim()}` : name;
}

/** An address without a name is called by what stands before its @: `ann.lee` is Ann Lee. */
function nameInAddress(email: string): string {
  return email
    .slice(0, email.indexOf('@'))
    .split(/[._-]+/u)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
