import type { SearchHit } from '../../../shared/api/contract.ts';
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
 * rows themselves.
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
    ...words.map((word) =>
      isIndexed(word)
        ? 'person.row_id IN (SELECT rowid FROM person_search WHERE person_search MATCH ?)'
        : `(${FIELDS.map((field) => `person.${field} LIKE ? ESCAPE '\\'`).join(' OR ')})`,
    ),
  ];
  return `SELECT person.account_id AS accountId, account.name AS accountName, person.id AS personId, person.name,
      person.title, person.department, person.notes
    FROM person JOIN account ON account.id = person.account_id
    WHERE ${conditions.join(' AND ')} ORDER BY person.name, account.id, person.id`;
}

function bindings(word: string): string[] {
  if (isIndexed(word)) return [`"${word.replaceAll('"', '""')}"`];
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return FIELDS.map(() => pattern);
}

function isIndexed(word: string): boolean {
  return [...word].length >= INDEXED_LENGTH;
}

/** The first field that holds one of the words; notes when only the index could tell. */
function fieldOf(row: HitRow, words: readonly string[]): SearchHit['field'] {
  const folded = words.map(fold);
  return FIELDS.find((field) => folded.some((word) => fold(row[field]).includes(word))) ?? 'notes';
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
