import { type Command, InvalidArgumentError } from 'commander';
import {
  IMPORT_FIELDS,
  type ImportDecision,
  type ImportField,
  type ImportMapping,
  ROLE_TARGETS,
  type RoleChoice,
} from '../../shared/api/import-types.ts';
import { oneOf } from './options.ts';

const MISSING = ['keep', 'left'] as const;
type Columns = ImportMapping['columns'];

/** What the command line says about a file. */
export interface ReadingOptions {
  readonly map?: Columns;
  readonly match?: readonly ImportDecision[];
  readonly role?: readonly RoleChoice[];
  readonly opportunity?: string;
  readonly markMissing?: (typeof MISSING)[number];
}

export function addReadingOptions(command: Command): Command {
  return command
    .option(
      '--map <field=column>',
      `fill a field from a column, by its header or as #2 (${IMPORT_FIELDS.join(', ')})`,
      column,
    )
    .option(
      '--match <row=who>',
      'a doubtful row is somebody here (row=id) or from a row above (row=#row); without it they are new people',
      decision,
    )
    .option(
      '--role <word=as>',
      `take over a CRM's word for a buying role (${ROLE_TARGETS.join(', ')})`,
      role,
    )
    .option(
      '--opportunity <name>',
      'id or name; where --role goes, the first open one if not given',
    )
    .option(
      '--mark-missing <how>',
      'what becomes of people of earlier files that this one no longer names: keep, left',
      oneOf(MISSING),
    );
}

/** The proposed mapping with what was said otherwise. */
export function withOptions(
  mapping: ImportMapping,
  { map, role: roles, markMissing }: ReadingOptions,
): ImportMapping {
  return {
    ...mapping,
    columns: { ...mapping.columns, ...map },
    roles: [...mapping.roles, ...(roles ?? [])],
    ...(markMissing && { missing: markMissing }),
  };
}

/** `field=Column`, given as often as there are fields to fill. */
function column(text: string, before: Columns = {}): Columns {
  const [name, header] = halves(text, text.indexOf('='), 'field=Column');
  const field: ImportField = oneOf(IMPORT_FIELDS)(name);
  return { ...before, [field]: header };
}

function decision(text: string, before: readonly ImportDecision[] = []): ImportDecision[] {
  const [row, who] = halves(text, text.indexOf('='), 'row=id or row=#row');
  const other = who.startsWith('#') ? positive(who.slice(1)) : null;
  const decided: ImportDecision =
    other === null
      ? { row: positive(row), personId: who }
      : { row: positive(row), sameAsRow: other };
  return [...before, decided];
}

function role(text: string, before: readonly RoleChoice[] = []): RoleChoice[] {
  const [value, target] = halves(text, text.lastIndexOf('='), 'word=as');
  return [...before, { value, target: oneOf(ROLE_TARGETS)(target) }];
}

function halves(text: string, at: number, form: string): [string, string] {
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError(`Write it as ${form}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function positive(text: string): number {
  const row = Number(text);
  if (!Number.isInteger(row) || row < 1)
    throw new InvalidArgumentError('A row is a number from 1.');
  return row;
}
