import type { Person } from '../../../shared/domain/person.ts';
import { pinyinKeys } from '../../../shared/domain/pinyin.ts';

const FIELDS = ['name', 'title', 'department', 'notes'] as const;

export interface PersonHit {
  readonly person: Person;
  readonly field: (typeof FIELDS)[number];
}

/**
 * People of the account whose name, title, department or notes contain the text; any length, so that Chinese
 * names of two characters are found. Names first, within a field those that begin with the text.
 */
export function findPeople(
  people: Readonly<Record<string, Person>>,
  text: string,
): readonly PersonHit[] {
  const wanted = folded(text.trim());
  if (wanted === '') return [];
  const ranked: { hit: PersonHit; rank: number }[] = [];
  for (const person of Object.values(people)) {
    for (const [place, field] of FIELDS.entries()) {
      const at = folded(searched(person, field)).indexOf(wanted);
      if (at < 0) continue;
      ranked.push({ hit: { person, field }, rank: place * 2 + (at === 0 ? 0 : 1) });
      break;
    }
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || a.hit.person.name.localeCompare(b.hit.person.name))
    .map(({ hit }) => hit);
}

/** Chinese names are also found by their pinyin and its initials. */
function searched(person: Person, field: (typeof FIELDS)[number]): string {
  return field === 'name' ? `${person.name} ${pinyinKeys(person.name)}` : person[field];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
