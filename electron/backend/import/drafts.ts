import type {
  ImportField,
  ImportMapping,
  ImportProblem,
} from '../../../shared/api/import-types.ts';
import { cleanLine, cleanText, shortened } from '../../../shared/domain/clean-text.ts';
import type { PersonKind, PersonStatus } from '../../../shared/domain/person.ts';
import type { BuyingFunction, Layer } from '../../../shared/domain/values.ts';
import { FUNCTION_WORDS, KIND_WORDS, LAYER_WORDS } from './choice-words.ts';
import { columnIndex } from './column-index.ts';
import { fullName } from './full-name.ts';
import { type Guesser, guesser } from './guesses.ts';
import { OWN_FIELDS, type OwnField, type OwnValues, ownValue } from './own-fields.ts';
import { problem } from './problems.ts';
import { roleWords } from './roles.ts';
import type { Table } from './table.ts';

/** What one row says, before its manager is looked up. Texts are trimmed; empty is "not known". */
export interface Draft {
  /** Its number in the source, see `Table`. */
  readonly row: number;
  readonly externalId: string;
  /** 1 for the first row with this id, 2 for the next … */
  readonly externalOrdinal: number;
  readonly kind: PersonKind;
  readonly status: PersonStatus;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly email: string;
  readonly phone: string;
  readonly notes: string;
  /** What a CRM says of their part in the purchase. */
  readonly buyingRoles: readonly string[];
  /** Said by a column of its own, or guessed from words; null when neither knows. */
  readonly layer: Layer | null;
  readonly function: BuyingFunction | null;
  /** Whether a column of its own said so, which then also holds for people already on the map. */
  readonly layerSaid: boolean;
  readonly functionSaid: boolean;
  /** What our own tables tell besides. */
  readonly own: OwnValues;
  /** As written in the manager columns; empty at the top. */
  readonly managerId: string;
  readonly managerName: string;
  /** The level's cell as it stands, white space before it kept; empty when it is not mapped. */
  readonly level: string;
}

/** Characters that a person's fields have room for. */
export const LIMITS = {
  name: 200,
  title: 300,
  department: 300,
  email: 254,
  phone: 60,
  notes: 20_000,
} as const;
type TextField = keyof typeof LIMITS;
/** Without any of these, and without a name, a row is a heading or a sum. */
const REACHED_BY = ['id', 'title', 'email', 'phone'] as const;
const NOTHING_OWN: OwnValues = {};

/** Reads every row by the mapping. Empty rows, and those that name nobody, give no draft and one problem. */
export function readDrafts(
  table: Table,
  mapping: ImportMapping,
): { readonly drafts: readonly Draft[]; readonly problems: readonly ImportProblem[] } {
  const reader = new RowReader(table, mapping);
  const drafts: Draft[] = [];
  table.rows.forEach((cells, place) => {
    const draft = reader.read(cells, table.numbers[place] ?? 0);
    if (draft) drafts.push(draft);
  });
  return { drafts, problems: [...table.problems, ...reader.problems] };
}

class RowReader {
  readonly problems: ImportProblem[] = [];
  readonly #table: Table;
  readonly #places = new Map<ImportField, number>();
  readonly #columns: ImportMapping['columns'];
  readonly #guesser: Guesser;
  readonly #tops: ReadonlySet<string>;
  readonly #hasOwn: boolean;
  /** Rows of cards that are nobody's, which has been told of already. */
  readonly #groups: ReadonlySet<number>;
  readonly #firstRows = new Map<string, number>();
  /** How often an id has come, of those that came again. */
  readonly #ordinals = new Map<string, number>();

  /** Of the row that is being read, trimmed: guesses ask for the same few cells again and again. */
  readonly #values: Partial<Record<ImportField, string>> = {};
  readonly #cell = (field: ImportField) => this.#values[field] ?? '';

  constructor(table: Table, mapping: ImportMapping) {
    this.#table = table;
    this.#groups = new Set(
      table.problems.flatMap(({ row, code }) => (code === 'card.group' ? [row] : [])),
    );
    this.#columns = mapping.columns;
    this.#guesser = guesser(mapping.guesses);
    this.#tops = new Set(mapping.topMarkers.map((marker) => marker.trim().toLowerCase()));
    for (const [field, column] of Object.entries(mapping.columns))
      this.#places.set(field as ImportField, columnIndex(table.headers, column));
    this.#hasOwn = OWN_FIELDS.some((field) => this.#places.has(field));
  }

  read(cells: readonly string[], row: number): Draft | null {
    if (cells.every((cell) => cell.trim() === '')) {
      if (!this.#groups.has(row)) this.problems.push(problem(row, 'row.empty'));
      return null;
    }
    const expected = this.#table.headers.length;
    if (cells.length !== expected)
      this.problems.push(problem(row, 'row.ragged', { found: cells.length, expected }));
    for (const [field, place] of this.#places) this.#values[field] = cells[place]?.trim() ?? '';
    const cell = this.#cell;
    const said = this.#said('kind', cell, KIND_WORDS, row);
    const kind = said ?? this.#guesser.guess('kind', cell);
    // A name that was only a word for "nobody" is none.
    const name = said !== null || kind === null ? this.#name(cell, row) : '';
    if (
      said === null &&
      kind === null &&
      name === '' &&
      REACHED_BY.every((field) => cell(field) === '')
    ) {
      this.problems.push(problem(row, 'row.nobody'));
      return null;
    }
    const layer = this.#said('layer', cell, LAYER_WORDS, row);
    const buyingFunction = this.#said('function', cell, FUNCTION_WORDS, row);
    const own = this.#own(cell, row);
    return {
      row,
      ...this.#identity(cell('id'), row),
      kind: kindOf(kind, name),
      status: kind === 'abolished' || kind === 'left' ? kind : (own.status ?? 'active'),
      name,
      title: this.#text('title', cell, row),
      department: this.#text('department', cell, row),
      email: this.#text('email', cell, row),
      phone: this.#text('phone', cell, row),
      notes: this.#notes(cells, row),
      buyingRoles: roleWords(cell('buyingRole')),
      layer: layer ?? this.#guesser.guess('layer', cell),
      function: buyingFunction ?? this.#guesser.guess('function', cell),
      layerSaid: layer !== null,
      functionSaid: buyingFunction !== null,
      own,
      managerId: this.#manager(cell('managerId')),
      managerName: this.#manager(cell('managerName')),
      level: cells[this.#places.get('level') ?? -1] ?? '',
    };
  }

  #identity(id: string, row: number): { externalId: string; externalOrdinal: number } {
    const externalId = id.slice(0, 200);
    if (externalId === '') {
      if (this.#places.has('id'))
        this.problems.push(problem(row, 'id.missing', {}, this.#columns.id));
      return { externalId, externalOrdinal: 1 };
    }
    const firstRow = this.#firstRows.get(externalId);
    if (firstRow === undefined) {
      this.#firstRows.set(externalId, row);
      return { externalId, externalOrdinal: 1 };
    }
    const ordinal = (this.#ordinals.get(externalId) ?? 1) + 1;
    this.#ordinals.set(externalId, ordinal);
    this.problems.push(
      problem(row, 'id.duplicate', { id: externalId, firstRow }, this.#columns.id),
    );
    return { externalId, externalOrdinal: ordinal };
  }

  #name(cell: (field: ImportField) => string, row: number): string {
    if (!this.#places.has('firstName') && !this.#places.has('lastName'))
      return this.#text('name', cell, row);
    const given = [cell('firstName'), cell('middleName')].filter((part) => part !== '').join(' ');
    const name = fullName(given, cell('lastName'));
    return this.#text('name', () => name || cell('name'), row);
  }

  #text(field: TextField, cell: (field: ImportField) => string, row: number): string {
    // A table that says who is a person and who is not says everything else as it is, too.
    const written = this.#places.has('kind') ? cell(field) : withoutStrayQuotes(cell(field));
    const text = field === 'notes' ? cleanText(written) : cleanLine(written);
    const limit = LIMITS[field];
    if (text.length <= limit) return text;
    this.problems.push(problem(row, 'value.shortened', { limit }, this.#columns[field]));
    return shortened(text, limit);
  }

  #said<T extends string>(
    field: 'layer' | 'function' | 'kind',
    cell: (field: ImportField) => string,
    words: ReadonlyMap<string, T>,
    row: number,
  ): T | null {
    const text = cell(field);
    if (text === '') return null;
    const value = words.get(text.toLowerCase()) ?? null;
    if (value === null)
      this.problems.push(
        problem(row, 'value.unknown', { value: text.slice(0, 80) }, this.#columns[field]),
      );
    return value;
  }

  /** As it stands, white space at its ends included: it may be a list or a letter. */
  #notes(cells: readonly string[], row: number): string {
    const text = cells[this.#places.get('notes') ?? -1] ?? '';
    return text.trim() === '' ? '' : this.#text('notes', () => text, row);
  }

  #own(cell: (field: ImportField) => string, row: number): OwnValues {
    if (!this.#hasOwn) return NOTHING_OWN;
    const values: Partial<Record<OwnField, string>> = {};
    for (const field of OWN_FIELDS) {
      const text = cell(field);
      if (text === '') continue;
      const value = ownValue(field, text);
      if (value !== null) values[field] = value;
      else
        this.problems.push(
          problem(row, 'value.unknown', { value: text.slice(0, 80) }, this.#columns[field]),
        );
    }
    return values as OwnValues;
  }

  #manager(cell: string): string {
    const text = cleanLine(cell);
    return this.#tops.has(text.toLowerCase()) ? '' : text;
  }
}

function kindOf(said: string | null, name: string): PersonKind {
  if (said === 'committee' || said === 'ghost') return said;
  return said === 'abolished' && name === '' ? 'ghost' : 'person';
}

/** Some exports wrap whole cells in apostrophes: 'N/D'. */
function withoutStrayQuotes(text: string): string {
  const wrapped = /^(['"])([\s\S]+)\1$/.exec(text);
  return wrapped?.[2]?.trim() ?? text;
}
