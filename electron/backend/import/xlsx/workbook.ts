import { posix } from 'node:path';
import { damaged, type Parts } from './parts.ts';
import { type Attributes, readXml } from './xml.ts';

/** Where the parts of the first sheet lie, and how it counts days. */
export interface Workbook {
  readonly sheet: string;
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
 * Finds the first visible worksheet of a workbook by its relationships.
 *
 * @throws {AppError} `import.workbook-damaged` where there is none, or the archive is no workbook.
 */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
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
  const worksheets = sheets
    .filter(({ state }) => state === undefined || state === 'visible')
    .map((sheet) => related.find(({ id, type }) => type === 'worksheet' && id === idOf(sheet)))
    .filter((relation) => relation !== undefined);
  const [first] = worksheets;
  if (!first) throw damaged(main.path);
  const pathOf = (type: string) => related.find((one) => one.type === type)?.path ?? null;
  return {
    sheet: first.path,
    sharedStrings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
    from1904,
  };
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
