import type { SearchHit } from '../../../shared/api/account-types.ts';
import { pinyinKeys } from '../../../shared/domain/pinyin.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

const MAX_HITS = 100;
/** The index is one of three-letter pieces: it finds nothing for less. */
const INDEXED_LENGTH = 3;
const FIELDS = ['name', 'title', 'department', 'notes'] as const;

interface HitRow {
  readonly accountId: string;
  readonly accountName: string;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly notes: string;
}

/**
 * People whose name, title, department or notes hold every word of the text, whatever its case; accents do not
 * matter in words of three letters and more. Chinese names have two or three: shorter words are looked for in the
 * rows themselves. Words of Latin letters also find Chinese names by pinyin and its initials.
 *
 * @param accountId  Only in this account; null for all.
 * @returns          At most 100, found by name first.
 */
export function searchPeople(db: Db, text: string, accountId: string | null): SearchHit[] {
  const words = text.normalize('NFC').split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const rows = sql<unknown[], HitRow>(db, queryText(words, accountId)).all(
    ...(accountId === null ? [] : [accountId]),
    ...words.flatMap(bindings),
  );
  return rows
    .map(({ notes, ...hit }) => ({ ...hit, field: fieldOf({ notes, ...hit }, words) }))
    .sort(byField)
    .slice(0, MAX_HITS);
}

function queryText(words: readonly string[], accountId: string | null): string {
  const conditions = [
    ...(accountId === null ? [] : ['person.account_id = ?']),
    ...words.map(
      (word) => `(${[...textConditions(word), ...pinyinConditions(word)].join(' OR ')})`,
    ),
  ];
  return `SELECT person.account_id AS accountId, account.name AS accountName, person.id AS personId, person.name,
      person.title, person.department, person.notes
    FROM person JOIN account ON account.id = person.account_id
    WHERE ${conditions.join(' AND ')} ORDER BY person.name, account.id, person.id`;
}

function textConditions(word: string): string[] {
  return isIndexed(word)
    ? ['person.row_id IN (SELECT rowid FROM person_search WHERE person_search MATCH ?)']
    : FIELDS.map((field) => `person.${field} LIKE ? ESCAPE '\\'`);
}

function pinyinConditions(word: string): string[] {
  return isLatin(word) ? ['pinyin_keys(person.name) LIKE ?'] : [];
}

function bindings(word: string): string[] {
  const pinyin = isLatin(word) ? [`%${word.toLowerCase()}%`] : [];
  if (isIndexed(word)) return [`"${word.replaceAll('"', '""')}"`, ...pinyin];
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return [...FIELDS.map(() => pattern), ...pinyin];
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/i.test(word);
}

function isIndexed(word: string): boolean {
  return [...word].length >= INDEXED_LENGTH;
}

/** The first field that holds one of the words; notes when only the index could tell. */
function fieldOf(row: HitRow, words: readonly string[]): SearchHit['field'] {
  const folded = words.map(fold);
  const held = (field: (typeof FIELDS)[number]) => {
    const text = field === 'name' ? `${row.name} ${pinyinKeys(row.name)}` : row[field];
    return folded.some((word) => fold(text).includes(word));
  };
  return FIELDS.find(held) ?? 'notes';
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function byField(a: SearchHit, b: SearchHit): number {
  return FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field);
}
