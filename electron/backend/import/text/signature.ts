import { contactsOf, isContactLine } from './contacts.ts';
import { isTitle, partsOf } from './person-line.ts';

const FAREWELL =
  /^(?:--+|_{3,}|(?:(?:best|kind|warm|many)\s+)?(?:regards|wishes|thanks)|best|cheers|sincerely|yours\s.*|thank you|sent from .*|此致|敬礼|祝好|谢谢)[\s,.!，。！]*$/iu;
const UNIT =
  /(?<!\p{L})(?:department|dept|division|unit|team|group|office of)(?!\p{L})|[部处科]$|部门|事业部|中心$/iu;
const MAX_LINES = 14;

export const SIGNATURE_HEADERS = ['Name', 'Title', 'Department', 'Email', 'Phone', 'Notes'];

/** Mail signatures as rows, one each; null when the text is none: too long, or without a line of contact data. */
export function readSignatures(text: string): readonly (readonly string[])[] | null {
  const cards = cardsOf(text);
  if (cards) return cards.map(readSignature);
  const blocks = blocksOf(text);
  const are = blocks.every(
    (lines) => lines.length >= 2 && lines.length <= MAX_LINES && isSignature(lines),
  );
  return blocks.length > 0 && are ? blocks.map(readSignature) : null;
}

/** Several people without anything to reach them by, each a name with a title below it and a blank line after. */
function cardsOf(text: string): readonly (readonly string[])[] | null {
  const cards = text.split(/\n\s*\n/u).map((card) => card.split('\n').map((line) => line.trim()));
  const are = cards.every(
    ([name = '', title = '', ...others]) =>
      others.length <= 3 && !isTitle(name) && isTitle(title) && !isContactLine(title),
  );
  const plain = !/^\s*(?:[-*•·]|\d+[.)、])\s*/mu.test(text) && !contactsIn(text);
  return cards.length > 1 && are && plain ? cards : null;
}

function contactsIn(text: string): boolean {
  return text.split('\n').some((line) => line.trim() !== '' && isContactLine(line));
}

/** Blank lines separate signatures, unless there is only one mail address: then they are within it. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const mails = new Set(text.split('\n').map((line) => contactsOf(line).email.toLowerCase()));
  mails.delete('');
  const blocks = mails.size > 1 ? text.split(/\n\s*\n/u) : [text];
  return blocks
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !FAREWELL.test(line)),
    )
    .filter((lines) => lines.length > 0);
}

function isSignature([first = '', ...lines]: readonly string[]): boolean {
  const bulleted = lines.some((line) => /^[-*•·]\s/u.test(line));
  return !bulleted && !isContactLine(first) && lines.some(isContactLine);
}

function readSignature(lines: readonly string[]): readonly string[] {
  const contacts = lines.map(contactsOf);
  const words = lines.filter((line) => !isContactLine(line)).map((line) => contactsOf(line).rest);
  const [name = '', ...others] = words.flatMap((line, at) => (at < 2 ? partsOf(line) : [line]));
  const title = others.find(isTitle) ?? others[0] ?? '';
  const department = others.find((other) => other !== title && UNIT.test(other)) ?? '';
  const rest = others.filter((other) => other !== title && other !== department);
  const email = contacts.find((contact) => contact.email !== '')?.email ?? '';
  const phone = contacts.find((contact) => contact.phone !== '')?.phone ?? '';
  return [name, title, department, email, phone, rest.join('\n')];
}
