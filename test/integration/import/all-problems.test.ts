import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { addPerson, newAccount, testBackend } from '../backend/harness.ts';

const LOST = 6_000;

/** A file in which so many name a manager whom nobody knows, after one who may be Ada. */
function fileOf(padding: string) {
  const rows = Array.from({ length: LOST }, (_, at) => `Person ${at},,nobody${padding}`);
  const text = ['Name,Title,Manager', 'Ada,Countess,', ...rows].join('\n');
  return { fileName: 'people.csv', data: toBase64(new TextEncoder().encode(text)) };
}

const linesOf = (data: string) =>
  Papa.parse<string[]>(new TextDecoder().decode(fromBase64(data)), { skipEmptyLines: true }).data;

it.each([
  ['small', ''],
  ['read in a thread', ' '.repeat(60)],
])(
  'all problems of a %s file are there as CSV, before the import and after',
  async (_, padding) => {
    const { api } = testBackend();
    const { accountId, window } = await newAccount(api);
    await window.change(addPerson('ada', { name: 'Ada' }));
    const decisions = [{ row: 2, personId: 'ada' }];
    const file = { ...fileOf(padding), accountId, decisions };
    const { mapping, problems, problemCount } = await api['import.preview']({
      ...file,
      mapping: null,
    });
    expect([problems.length, problemCount]).toEqual([5_000, LOST]);
    const asked = { ...file, mapping, lang: 'zh-CN' } as const;
    const before = await api['import.problems']({ ...asked, sinceSeq: null });
    const [header, ...lines] = linesOf(before.data);
    expect(header).toEqual(['行', '列', '代码', '说明']);
    expect(lines).toHaveLength(LOST);
    expect(lines.at(-1)).toEqual([
      String(LOST + 2),
      'C · Manager',
      'manager.missing',
      '上级 nobody 不在文件中，也不在该大客户中；按没有上级导入',
    ]);

    const { sinceSeq } = await api['import.run']({ ...file, mapping });
    // By now she is known for certain, and the decision would be a problem.
    const now = await api['import.problems']({ ...asked, sinceSeq: null });
    expect(linesOf(now.data)[1]?.[2]).toBe('match.impossible');
    expect(await api['import.problems']({ ...asked, sinceSeq })).toEqual(before);
  },
);

it('compares a file for a new account with nobody, and refuses a change that never was', async () => {
  const { api } = testBackend();
  const { accountId } = await newAccount(api);
  const file = fileOf('');
  const { mapping } = await api['import.preview']({ ...file, accountId: null, mapping: null });
  const asked = { ...file, mapping, lang: 'en' } as const;
  const all = await api['import.problems']({ ...asked, accountId: null, sinceSeq: null });
  expect(linesOf(all.data)).toHaveLength(1 + LOST);
  await expect(api['import.problems']({ ...asked, accountId, sinceSeq: 99 })).rejects.toMatchObject(
    { code: 'history.no-such-change' },
  );
});
