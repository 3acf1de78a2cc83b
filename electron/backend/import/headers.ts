import { IMPORT_FIELDS, type ImportField } from '../../../shared/api/import-types.ts';
import { columnIndex } from './table.ts';

// Headers seen in exports of HR systems, CRMs and UK organograms, in English and Chinese; best first.
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  id: [
    'post unique reference',
    'employee id',
    'employee number',
    'person id',
    'staff id',
    'id',
    '编号',
    '工号',
    '员工编号',
    '人员编号',
    '员工号',
    '序号',
  ],
  name: ['name', 'full name', 'employee name', '姓名', '名字', '员工姓名', '人员姓名'],
  title: ['job title', 'title', 'position', 'role', '职务', '职位', '岗位', '职称', '头衔'],
  department: [
    'unit',
    'department',
    'dept',
    'division',
    'team',
    '部门',
    '所属部门',
    '单位',
    '组织',
  ],
  grade: ['grade', 'grade or equivalent', 'job grade', 'level', '职级', '级别', '职等'],
  managerId: [
    'reports to senior post',
    'manager id',
    'supervisor id',
    'manager employee id',
    'reports to id',
    '上级编号',
    '直接上级编号',
    '上级工号',
    '汇报对象编号',
    '主管编号',
  ],
  managerName: [
    'manager',
    'manager name',
    'reports to',
    'supervisor',
    '上级',
    '直接上级',
    '上级姓名',
    '汇报给',
    '汇报对象',
    '主管',
  ],
  layer: ['layer', '层面', '层级'],
  function: ['function', 'buying function', '职能', '职能部门'],
  email: ['email', 'e mail', 'contact e mail', 'mail', '邮箱', '电子邮件', '邮件'],
  phone: ['phone', 'contact phone', 'telephone', 'mobile', '电话', '手机', '联系电话'],
  notes: ['notes', 'note', 'remarks', 'comment', '备注', '说明'],
};

/** Columns proposed for the person fields from a file's headers; fields without a fitting header are left out. */
export function proposeColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Partial<Record<ImportField, string>> {
  const taken = new Set<number>();
  const columns: Partial<Record<ImportField, string>> = {};
  for (const field of IMPORT_FIELDS) {
    const place = placeOf(headers, NAMES[field], taken);
    if (place < 0) continue;
    taken.add(place);
    columns[field] = columnName(headers, place);
  }
  return managerByContent(columns, headers, rows);
}

function placeOf(headers: readonly string[], names: readonly string[], taken: Set<number>): number {
  const plain = headers.map(plainHeader);
  for (const name of names) {
    const place = plain.findIndex((header, at) => header === name && !taken.has(at));
    if (place >= 0) return place;
  }
  return -1;
}

function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function columnName(headers: readonly string[], place: number): string {
  const header = headers[place] ?? '';
  return header !== '' && headers.indexOf(header) === place ? header : `#${place + 1}`;
}

/** "Reports to" says neither id nor name: the cells do. */
function managerByContent(
  columns: Partial<Record<ImportField, string>>,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Partial<Record<ImportField, string>> {
  const { id, managerId, managerName, ...rest } = columns;
  if (!id || managerId || !managerName) return columns;
  const idAt = columnIndex(headers, id);
  const managerAt = columnIndex(headers, managerName);
  const ids = new Set(rows.map((row) => row[idAt]?.trim()));
  const filled = rows.map((row) => row[managerAt]?.trim() ?? '').filter((cell) => cell !== '');
  const known = filled.filter((cell) => ids.has(cell)).length;
  return known * 2 > filled.length ? { ...rest, id, managerId: managerName } : columns;
}
