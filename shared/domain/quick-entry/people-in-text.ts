import type { Person } from '../person.ts';

/** Somebody a line names: one person when it can only be one, else all it may be. */
export interface NameInText {
  readonly words: string;
  readonly personIds: readonly string[];
}

type Named = Pick<Person, 'id' | 'name' | 'title' | 'status'>;
interface Hit extends NameInText {
  readonly at: number;
}

/** How people are addressed by surname and what their title then says. */
const ADDRESS: readonly (readonly [string, RegExp])[] = [
  ['董事长', /董事长/],
  ['总经理', /总经理/],
  ['总监', /总监/],
  ['经理', /经理/],
  ['主任', /主任/],
  ['处长', /处长|处/],
  ['科长', /科长|科/],
  ['部长', /部长|部/],
  ['局长', /局长/],
  ['院长', /院长/],
  ['所长', /所长/],
  ['厂长', /厂长/],
  ['主管', /主管/],
  ['组长', /组长/],
  ['会计', /会计/],
  ['书记', /书记/],
  ['老师', /./],
  ['博士', /./],
  ['先生', /./],
  ['女士', /./],
  ['师傅', /./],
  ['董', /董事/],
  ['总', /总|董事长|chief|director|president/i],
  ['工', /工程师|技术|engineer/i],
  ['处', /处/],
  ['科', /科/],
  ['姐', /./],
  ['哥', /./],
];
const HAN = /\p{Script=Han}/u;

/**
 * The people a line names, in the order of the line: by full name, by first or last name, or as Chinese people are
 * addressed (王工, 李总, 张经理, 老赵). People who have left are not looked for. Where several fit, all are given.
 */
export function peopleInText(text: string, people: readonly Named[]): readonly NameInText[] {
  const here = people.filter(({ name, status }) => name !== '' && status === 'active');
  const hits: Hit[] = [];
  let remaining = text;
  for (const find of [fullNames, addressed, partNames]) {
    const found = find(remaining, here);
    hits.push(...found);
    remaining = found.reduce(blank, remaining);
  }
  return hits.sort((a, b) => a.at - b.at).map(({ words, personIds }) => ({ words, personIds }));
}

/** Words that were understood are not read a second time. */
function blank(text: string, { at, words }: Hit): string {
  return text.slice(0, at) + ' '.repeat(words.length) + text.slice(at + words.length);
}

function fullNames(text: string, people: readonly Named[]): Hit[] {
  const byName = Map.groupBy(people, ({ name }) => name);
  return [...byName]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([name, bearers]) => hit(text, name, bearers))
    .filter(notInside);
}

function partNames(text: string, people: readonly Named[]): Hit[] {
  const byPart = new Map<string, Named[]>();
  for (const person of people)
    for (const part of partsOf(person.name))
      byPart.set(part, [...(byPart.get(part) ?? []), person]);
  return [...byPart]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([part, bearers]) => hit(text, part, bearers))
    .filter(notInside);
}

/** Latin first and last names, Chinese given names of two characters. */
function partsOf(name: string): readonly string[] {
  if (HAN.test(name)) return name.length === 3 ? [name.slice(1)] : [];
  const words = name.split(/[\s.]+/).filter((word) => word.length > 2);
  return words.length > 1 ? words : [];
}

function hit(text: string, words: string, bearers: readonly Named[]): Hit[] {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = HAN.test(words) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  const at = text.search(new RegExp(pattern, 'iu'));
  if (at < 0) return [];
  const found = text.slice(at, at + words.length);
  return [{ at, words: found, personIds: [...new Set(bearers.map(({ id }) => id))] }];
}

/** Of hits that overlap the longer one, which comes first, stands. */
function notInside(one: Hit, place: number, all: readonly Hit[]): boolean {
  return !all
    .slice(0, place)
    .some(({ at, words }) => one.at < at + words.length && at < one.at + one.words.length);
}

function addressed(text: string, people: readonly Named[]): Hit[] {
  const hits: Hit[] = [];
  const forms = ADDRESS.map(([form]) => form).join('|');
  const pattern = new RegExp(`(\\p{Script=Han}{1,2}?)(${forms})|([老小])(\\p{Script=Han})`, 'gu');
  for (const match of text.matchAll(pattern)) {
    const [words, before = '', form = '', , familiar = ''] = match;
    for (const surname of familiar === '' ? [before, before.slice(-1)] : [familiar]) {
      const bearers = people.filter(({ name }) => HAN.test(name) && name.startsWith(surname));
      if (surname === '' || bearers.length === 0) continue;
      const said = form === '' ? surname : surname + form;
      const fitting = bearers.filter(({ title }) => titleOf(form).test(title));
      const meant = fitting.length > 0 ? fitting : bearers;
      hits.push({
        at: match.index + words.length - (familiar === '' ? said.length : words.length),
        words: familiar === '' ? said : words,
        personIds: meant.map(({ id }) => id),
      });
      break;
    }
  }
  return hits;
}

function titleOf(form: string): RegExp {
  return ADDRESS.find(([one]) => one === form)?.[1] ?? /./;
}
