import { describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/api/contract.ts';
import { addPerson, newAccount, setPerson, testBackend } from './harness.ts';

async function searchable(): Promise<{
  api: Api;
  accountId: string;
  find: (text: string) => Promise<string[]>;
}> {
  const { api } = testBackend();
  const { accountId, window } = await newAccount(api);
  await window.change(
    addPerson('wang', { name: '王小明', title: '采购总监', department: '供应部' }),
    addPerson('ouyang', { name: '欧阳锋', title: 'CTO', department: '技术部' }),
    addPerson('zoe', { name: 'Zoë Müller', title: 'Head of IT', department: 'R&D "Labs"' }),
    addPerson('li', {
      name: '',
      title: 'Buyer 100%_a',
      department: '',
      notes: '王小明的老同学 and Zoë',
    }),
  );
  const find = async (text: string) =>
    (await api['search.people']({ text, accountId: null })).hits.map(({ personId }) => personId);
  return { api, accountId, find };
}

describe('search', () => {
  it.each([
    ['王', ['wang', 'li']],
    ['小明', ['wang', 'li']],
    ['王小明', ['wang', 'li']],
    ['技术', ['ouyang']],
    ['wangxm', []],
    ['wangxiao', ['wang']],
    ['WXM', ['wang']],
    ['oy', ['ouyang']],
    ['oyf', ['ouyang']],
    ['采购总监', ['wang']],
    ['IT', ['zoe']],
    ['it', ['zoe']],
    ['muller', ['zoe']],
    ['MÜLLER', ['zoe']],
    ['head mül', ['zoe']],
    ['it zoë', ['zoe']],
    ['"Labs"', ['zoe']],
    ['%_', ['li']],
    ['100%', ['li']],
    ['%', ['li']],
    ['nobody here', []],
    ['NEAR(a b)', []],
    ['   ', []],
  ])('finds by %j', async (text, expected) => {
    const { find } = await searchable();
    expect(await find(text)).toEqual(expected);
  });

  it('says which field matched, name first, and keeps to an account when asked', async () => {
    const { api, accountId } = await searchable();
    const { window } = await newAccount(api, 'Other');
    await window.change(addPerson('twin', { name: '王小明' }));
    const everywhere = await api['search.people']({ text: '王小明', accountId: null });
    expect(everywhere.hits.map(({ personId, field }) => [personId, field])).toEqual([
      ['wang', 'name'],
      ['twin', 'name'],
      ['li', 'notes'],
    ]);
    const here = await api['search.people']({ text: '王小明', accountId });
    expect(here.hits.map(({ personId }) => personId)).toEqual(['wang', 'li']);
  });

  it('follows a rename and a removal', async () => {
    const { api } = testBackend();
    const { window } = await newAccount(api);
    const find = async (text: string) =>
      (await api['search.people']({ text, accountId: null })).hits.length;
    await window.change(addPerson('ada', { name: 'Ada Lovelace' }));
    await window.change(setPerson('ada', { name: 'Ada Byron' }));
    expect([await find('Lovelace'), await find('Byron')]).toEqual([0, 1]);
    await window.change({ op: 'remove', collection: 'people', id: 'ada' });
    expect(await find('Byron')).toBe(0);
  });
});
