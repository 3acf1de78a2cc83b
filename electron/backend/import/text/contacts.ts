// Bounded and fixed at their starts, so that no line makes them try again and again.
const EMAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/u;
const PHONE =
  /(?<![\p{L}\p{N}@.])\+?\(?\d[\d\s()./-]{5,22}\d(?:\s?(?:ext|x|转)\.?\s?\d{1,6})?(?![\p{L}\p{N}@])/u;
const FAX = new RegExp(`(?<!\\p{L})(?:fax|f|传真)\\s?[.:：]?\\s{0,2}${PHONE.source}`, 'giu');
const WEB = /(?:https?:\/\/|www\.)\S+/giu;
const LABELS =
  /(?<!\p{L})(?:e-?mails?|mail|e|telephone|phone|tel|mobile|mob|cell|direct|office|work|t|m|p|d|fax|f|邮箱|电子邮件|邮件|电话|手机|座机|传真|微信)\s?[.:：)]?(?=$|[<(+\d|/,;·•]|\s)/giu;

/** What a line of free text says about reaching somebody, and what is left of it. */
export interface Contacts {
  readonly email: string;
  readonly phone: string;
  /** The line without them, their labels and web addresses. */
  readonly rest: string;
}

/** Takes mail address and phone number out of a line; a fax number is neither. */
export function contactsOf(line: string): Contacts {
  const email = EMAIL.exec(line)?.[0] ?? '';
  const callable = (email === '' ? line : line.replace(email, ' '))
    .replace(WEB, ' ')
    .replace(FAX, ' ');
  const number = PHONE.exec(callable)?.[0] ?? '';
  const isPhone = (number.match(/\d/g) ?? []).length >= 7;
  const bare = isPhone ? callable.replace(new RegExp(PHONE, 'gu'), ' ') : callable;
  const rest = bare === line ? line : bare.replace(LABELS, ' ');
  return {
    email,
    phone: isPhone ? number.trim() : '',
    rest: rest.replace(/[<>]|\(\s*\)|（\s*）/g, ' ').trim(),
  };
}

/** Whether a line is only about how to reach somebody. */
export function isContactLine(line: string): boolean {
  return contactsOf(line).rest.replace(/[^\p{L}\p{N}]/gu, '') === '';
}
