import { describe, expect, it, onTestFinished } from 'vitest';
import { MAX_CELL } from '../../../electron/backend/import/limits.ts';
import { NO_CHOICES } from '../../../electron/backend/import/plan.ts';
import { ImportThread, type ThreadLimits } from '../../../electron/backend/import/thread.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { expectEnd } from './read-apart.ts';
import { blank } from './reading.ts';
import { relationships, sheetXml, workbookOf, workbookOfTexts } from './workbook.ts';
import { zip } from './zip.ts';

const NAME = '<row r="1"><c r="A1" t="str"><v>Name</v></c></row>';
const ANN = '<row r="2"><c r="A2" t="str"><v>Ann</v></c></row>';
const fine = sheetXml(NAME + ANN);
const MiB = 1024 * 1024;

const DAMAGED: Readonly<Record<string, () => Uint8Array>> = {
  'a cut-off archive': () => workbookOf({ sheet: fine }).subarray(0, 900),
  'a lying size': () =>
    workbookOf({ sheet: fine }, [
      // Twice the same name: the last one counts.
      { name: 'xl/worksheets/sheet1.xml', data: ' '.repeat(20 * MiB), claimed: 100, deflate: true },
    ]),
  'a name that leads out': () => workbookOf({ sheet: fine }, [{ name: '../../x', data: 'x' }]),
  'an absolute name': () => workbookOf({ sheet: fine }, [{ name: '/etc/passwd', data: 'x' }]),
  'a document type': () =>
    workbookOf({
      sheet: `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${fine.replace('Ann', '&b;')}`,
    }),
  'a document type that does nothing': () =>
    workbookOf({ sheet: `<!DOCTYPE worksheet>${sheetXml(NAME + ANN).replace(/^<\?.*?\?>/, '')}` }),
  'an entity nobody knows': () => workbookOf({ sheet: fine.replace('Ann', '&xxe;') }),
  'XML that does not close': () => workbookOf({ sheet: fine.slice(0, -20) }),
  'rows out of order': () => workbookOf({ sheet: sheetXml(ANN + NAME) }),
  'a text that is not there': () =>
    workbookOf({ sheet: sheetXml(`${NAME}<row r="2"><c r="A2" t="s"><v>7</v></c></row>`) }),
  'text that is not UTF-8': () =>
    workbookOf({ sheet: fine }, [
      {
        name: 'xl/worksheets/sheet1.xml',
        data: Buffer.from(fine.replace('Ann', '\xff\xfe'), 'latin1'),
      },
    ]),
};

const TOO_LARGE: Readonly<Record<string, readonly [code: string, () => Uint8Array]>> = {
  'a bomb of one part': [
    'import.workbook-too-large',
    () => workbookOf({ sheet: sheetXml(NAME + ' '.repeat(70 * MiB)) }),
  ],
  'a bomb of many parts': [
    'import.workbook-too-large',
    () =>
      workbookOf(
        { sheet: fine },
        Array.from({ length: 20 }, (_, at) => ({
          name: `x${at}`,
          data: '0'.repeat(4 * MiB),
          deflate: true,
        })),
      ),
  ],
  'one part that is read again and again': [
    'import.workbook-too-large',
    () =>
      workbookOf({ sheet: sheetXml(NAME + ' '.repeat(30 * MiB)) }, [
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: relationships(
            ['worksheet', 'worksheets/sheet1.xml'],
            ['sharedStrings', 'worksheets/sheet1.xml'],
            ['styles', 'worksheets/sheet1.xml'],
          ),
        },
      ]),
  ],
  'too many parts': [
    'import.workbook-parts',
    () =>
      workbookOf(
        { sheet: fine },
        Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, data: '' })),
      ),
  ],
  'a cell at the far corner': [
    'import.too-many-columns',
    () =>
      workbookOf({
        sheet: sheetXml(`${NAME}<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>`),
      }),
  ],
  'a row too far down': [
    'import.too-many-rows',
    () =>
      workbookOf({
        sheet: sheetXml(`${NAME}<row r="100002"><c r="A100002" t="str"><v>x</v></c></row>`),
      }),
  ],
  'too many rows': [
    'import.too-many-rows',
    () =>
      workbookOf({
        sheet: sheetXml(
          Array.from({ length: 110_000 }, () => '<row><c><v>1</v></c></row>').join(''),
        ),
      }),
  ],
  'a column too far right': [
    'import.too-many-columns',
    () => workbookOf({ sheet: sheetXml('<row r="1"><c r="SS1" t="str"><v>x</v></c></row>') }),
  ],
  'a cell too long': [
    'import.cell-too-long',
    () => workbookOf({ sheet: fine.replace('Ann', 'x'.repeat(MAX_CELL + 1)) }),
  ],
  'too many shared texts': [
    'import.workbook-texts',
    () => workbookOf({ sheet: fine, strings: `<sst>${'<si/>'.repeat(1_000_001)}</sst>` }),
  ],
  'a shared text too long': [
    'import.workbook-text-too-long',
    () => workbookOf({ sheet: fine, strings: `<sst><si><t>${'x'.repeat(50_000)}</t></si></sst>` }),
  ],
};

describe('workbooks made to do harm are refused within a second', () => {
  it.each(Object.entries(DAMAGED))('%s', (_, content) => {
    expectEnd(content(), 'a.xlsx', 'import.workbook-damaged');
  });
  it.each(Object.entries(TOO_LARGE))('%s', (_, [code, content]) => {
    expectEnd(content(), 'a.xlsx', code);
  });
  it('a zip that is no workbook', () => {
    expectEnd(zip([{ name: 'hello.txt', data: 'hello' }]), 'a.xlsx', 'import.other-format');
  });
  it('an old workbook', () => {
    const bytes = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex');
    expectEnd(bytes, 'a.xls', 'import.workbook-old');
  });
  it('but what they are made of is read, with cells as long as they may be', () => {
    expectEnd(workbookOf({ sheet: fine }), 'a.xlsx', 'read');
    const longest = fine.replace('Ann', 'x'.repeat(MAX_CELL));
    expectEnd(workbookOf({ sheet: longest }), 'a.xlsx', 'read');
  });
});

describe('reading apart', () => {
  const bytes = workbookOfTexts([
    ['Name'],
    ...Array.from({ length: 50_000 }, (_, at) => [`Person ${at}`]),
  ]);
  const preview = async (limits?: ThreadLimits) => {
    const job = { signal: new AbortController().signal, tell: () => undefined };
    const thread = new ImportThread(
      {
        kind: 'preview',
        bytes,
        fileName: 'a.xlsx',
        mapping: null,
        choices: NO_CHOICES,
        records: blank,
      },
      job,
      limits,
    );
    onTestFinished(() => thread.close());
    return thread.ask({ kind: 'preview' });
  };

  it('ends at its deadline', async () => {
    await expect(preview({ deadlineMs: 20, memoryMb: 384 })).rejects.toMatchObject({
      code: 'import.gave-up',
    });
  });
  it('ends at its memory cap, and nothing else does', async () => {
    const error = await preview({ deadlineMs: 20_000, memoryMb: 32 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'import.gave-up' });
    expect((await preview()).rows).toBe(50_000);
  });
});
