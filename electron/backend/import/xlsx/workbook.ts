import { posix } from 'node:path';
import { MAX_SHEET_NAME } from '../../../../shared/api/import-types.ts';
import { other } from '../other-formats.ts';
import { damaged, type Parts } from './parts.ts';
import { type Attributes, readXml } from './xml.ts';

export interface Sheet {
  readonly name: string;
  /** Of its part. */
  readonly path: string;
}

/** Where the parts of the sheets lie, and how they count days. */
export interface Workbook {
  /** The visible ones in their order, at least one; hidden ones where nothing else is. */
  readonly sheets: readonly Sheet[];
  /** Null when the workbook has none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of its type, such as `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/**
 * Finds the worksheets of a workbook by its relationships.
 *
 * @throws {AppError} `import.workbook-damaged` where there is none, `import.other-format` for an archive of something
 *   else.
 */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  refuseOtherArchives(parts);
  const root = await relations(parts, '');
  const main = root.find(({ type }) => type === 'officeDocument');
  if (!main) throw damaged('_rels/.rels');
  const related = await relations(parts, main.path);
  const sheets: Attributes[] = [];
  let from1904 = false;
  await readXml(parts, main.path, {
    open(name, attributes) {
      if (name === 'sheet') sheets.push(attributes);
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    },
  });
  const worksheets = sheets.flatMap((sheet) => {
    const found = related.find(({ id, type }) => type === 'worksheet' && id === idOf(sheet));
    const name = (sheet.name ?? '').slice(0, MAX_SHEET_NAME);
    return found ? [{ name, path: found.path, isVisible: isVisible(sheet) }] : [];
  });
  const visible = worksheets.filter((sheet) => sheet.isVisible);
  if (worksheets.length === 0) throw damaged(main.path);
  const pathOf = (type: string) => related.find((one) => one.type === type)?.path ?? null;
  return {
    sheets: visible.length > 0 ? visible : worksheets,
    sharedStrings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
    from1904,
  };
}

/** Parts that archives of other programs hold, and what those are. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'Word (.docx)'],
  ['ppt/presentation.xml', 'PowerPoint (.pptx)'],
  ['xl/workbook.bin', 'Excel (.xlsb)'],
  ['META-INF/manifest.xml', 'OpenDocument (.ods)'],
  ['Index/Document.iwa', 'Numbers'],
];

function refuseOtherArchives(parts: Parts): void {
  const [, format] = OTHERS.find(([path]) => parts.has(path)) ?? [];
  if (format !== undefined) throw other(format);
  if (!parts.has('_rels/.rels')) throw other('ZIP');
}

function isVisible({ state }: Attributes): boolean {
  return state === undefined || state === 'visible';
}

/** The id lies in a namespace whose prefix the writer chooses, as in `r:id`. */
function idOf(sheet: Attributes): string | undefined {
  return Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1];
}

/** Relationships of a part; of the archive itself for the path ''. */
async function relations(parts: Parts, of: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(of);
  const path = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  const found: Relation[] = [];
  await readXml(parts, path, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: place });
    },
  });
  return found;
}
