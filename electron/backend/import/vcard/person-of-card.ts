import type { Encoding, ProblemCode } from '../../../../shared/api/import-types.ts';
import { fullName } from '../full-name.ts';
import type { Card } from './cards.ts';
import type { Property } from './properties.ts';
import { partsOf } from './values.ts';

const MANAGER_NAMES = ['X-MS-MANAGER', 'X-EVOLUTION-MANAGER', 'X-KADDRESSBOOK-X-MANAGERSNAME'];
const APPLE_MANAGER = '_$!<MANAGER>!$_';
// Numbers nobody calls to talk.
const MACHINES = ['FAX', 'PAGER', 'MODEM', 'BBS', 'TELEX'];

interface CardProblem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
}

/** A card as the cells of a row, in the order of the headers. */
export function personOfCard(
  card: Card,
  encoding: Encoding,
): { readonly cells: readonly string[]; readonly problems: readonly CardProblem[] } {
  const reader = new CardReader(card, encoding);
  const name = reader.name();
  if (reader.isNobody()) {
    const problems = [{ code: 'card.group' as const, params: { name } }];
    return { cells: Array.from({ length: 10 }, () => ''), problems };
  }
  const [organization = '', ...units] = reader.parts('ORG');
  const [email = '', ...mails] = reader.texts('EMAIL');
  const [phone = '', ...phones] = reader.texts('TEL');
  const cells = [
    name,
    reader.texts('TITLE')[0] || reader.texts('ROLE')[0] || '',
    units.filter((unit) => unit !== '').join(' / '),
    organization,
    email,
    phone,
    reader.manager(),
    reader.texts('NOTE').join('\n'),
    mails.join(', '),
    phones.join(', '),
  ];
  return { cells, problems: reader.problems };
}

class CardReader {
  readonly problems: CardProblem[] = [];
  readonly #card: Card;
  readonly #encoding: Encoding;

  constructor(card: Card, encoding: Encoding) {
    this.#card = card;
    this.#encoding = encoding;
  }

  /** Values of a property, the preferred ones first, each once, without empty ones. */
  texts(name: string): readonly string[] {
    const found = this.#all(name)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((property) => withoutScheme(this.#text(property)));
    return [...new Set(found)].filter((text) => text !== '');
  }

  /** The first value of a property that has parts. */
  parts(name: string): readonly string[] {
    const [property] = this.#all(name);
    return property ? (this.#read(property, true) ?? []) : [];
  }

  name(): string {
    const [written] = this.texts('FN');
    if (written) return written;
    const [last = '', first = '', middle = ''] = this.parts('N');
    return fullName([first, middle].filter((part) => part !== '').join(' '), last);
  }

  manager(): string {
    const [named] = MANAGER_NAMES.flatMap((name) => this.texts(name));
    if (named) return named;
    const label = this.#all('X-ABLABEL').find(({ value }) => value.toUpperCase() === APPLE_MANAGER);
    const related = this.#all('X-ABRELATEDNAMES').find(({ group }) => group === label?.group);
    return label && related ? this.#text(related) : '';
  }

  /** A list of contacts or a company, no person. */
  isNobody(): boolean {
    const kinds = ['KIND', 'X-ADDRESSBOOKSERVER-KIND'].flatMap((name) => this.texts(name));
    const company = this.texts('X-ABSHOWAS').some((value) => /^COMPANY$/i.test(value));
    return company || kinds.some((kind) => /^(group|org|location)$/i.test(kind));
  }

  #all(name: string): Property[] {
    return this.#card.filter((property) => property.name === name);
  }

  #text(property: Property): string {
    return this.#read(property, false)?.[0] ?? '';
  }

  #read(property: Property, structured: boolean): readonly string[] | null {
    const parts = partsOf(property, this.#encoding, structured);
    if (parts === null)
      this.problems.push({ code: 'card.value', params: { property: property.name } });
    return parts;
  }
}

/** `tel:+44-20-7946-0000;ext=12` as people write it. Source: RFC 3966. */
function withoutScheme(text: string): string {
  const [, number = '', extension] = /^tel:([^;]*)(?:;.*?\bext=(\d+))?.*$/i.exec(text) ?? [];
  if (number !== '') return extension === undefined ? number : `${number} ext. ${extension}`;
  return text.replace(/^mailto:/i, '');
}

/** Lower is better: preferred, then for work or carried along, then the rest, machines last. */
function rank({ params }: Property): number {
  const types = params.get('TYPE') ?? [];
  if (types.some((type) => MACHINES.includes(type))) return 200;
  const preference = Number(params.get('PREF')?.[0] ?? Number.NaN);
  if (Number.isFinite(preference)) return preference - 200;
  if (types.includes('PREF')) return -200;
  return types.some((type) => type === 'WORK' || type === 'CELL') ? 0 : 100;
}
