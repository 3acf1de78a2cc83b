import { LAYERS, type Layer } from '../../../shared/domain/values.ts';
import type { PastedPerson } from './people-clip.ts';

const TAB_WIDTH = 4;
const WIDE_SPACE = '\u3000';
/** One space more or less is a slip of the hand. */
const LEAST_INDENT = 2;
/** Name, title and department. */
const CELLS_OF_A_PERSON = 3;
const HEADER =
  /^(?:(?:full )?name|(?:job )?title|position|department|dept\.?|manager|reports to|level|id|姓名|职务|职位|岗位|部门|上级|直接上级|汇报对象|级次|层级|工号|编号|序号)$/iu;
const BULLET = /^(?:[-*+•·–—▪◦‣○●]|\d+[.)、])\s*/u;

/**
 * People from lines of text: a line each, further in than the one above reports to it. Name, title and department
 * stand between tabs, as spreadsheets write them, or name and title around the first comma.
 *
 * @param top Layer of those who are not further in; from there one down with each step.
 */
export function peopleFromText(text: string, top: (depth: number) => Layer): PastedPerson[] {
  const rows = rowsOf(text);
  const first = top(Math.max(0, ...rows.map(({ depth }) => depth)));
  return rows.map(({ key, managerKey, depth, name, title, department }) => ({
    key,
    managerKey,
    layer: layerBelow(first, depth),
    fields: { name: name === '?' ? '' : name, title, department },
  }));
}

/**
 * Whether a text says more than a line for each person can: a table with headers or more columns, or how to reach them.
 * The import reads that, and shows what it makes of it.
 */
export function needsImport(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const cells = lines.map((line) => line.split('\t').filter((cell) => cell.trim() !== ''));
  const [headers = []] = cells;
  return (
    /[^\s@]@[\p{L}\p{N}-]+\.\p{L}/u.test(text) ||
    cells.some((row) => row.length > CELLS_OF_A_PERSON) ||
    (headers.length > 1 && headers.every((cell) => HEADER.test(cell.trim())))
  );
}

/** The layer so many steps further down; there is none below the last. */
export function layerBelow(layer: Layer, steps: number): Layer {
  return LAYERS[Math.min(LAYERS.length - 1, LAYERS.indexOf(layer) + steps)] ?? layer;
}

function rowsOf(text: string) {
  const above: { readonly key: string; readonly indent: number }[] = [];
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const indent = indentOf(line);
      for (
        let last = above.at(-1);
        last && indent - last.indent < LEAST_INDENT;
        last = above.at(-1)
      )
        above.pop();
      const key = `line-${i}`;
      const managerKey = above.at(-1)?.key ?? null;
      const depth = above.length;
      above.push({ key, indent });
      return { key, managerKey, depth, ...cellsOf(line.trim().replace(BULLET, '')) };
    });
}

function indentOf(line: string): number {
  let indent = 0;
  for (const character of line) {
    if (character === '\t') indent += TAB_WIDTH;
    else if (character === WIDE_SPACE) indent += 2;
    else if (character.trim() === '') indent += 1;
    else break;
  }
  return indent;
}

function cellsOf(line: string) {
  const [name = '', title = '', department = ''] = line.includes('\t')
    ? line.split('\t')
    : line.split(/[,，;；](.*)/u);
  return { name: name.trim(), title: title.trim(), department: department.trim() };
}
