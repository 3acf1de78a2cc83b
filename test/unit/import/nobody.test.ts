import { expect, it } from 'vitest';
import { accountOf, planOf } from './reading.ts';

it('headings between the rows are nobody, posts without a name are somebody', () => {
  const text = '部门,姓名,职务\n一、财务部,,\n财务部,李敏,总监\n财务部,,会计\n';
  const { drafts, problems } = planOf(text, accountOf());
  expect(drafts.map(({ name, title }) => `${name} ${title}`)).toEqual(['李敏 总监', ' 会计']);
  expect(problems).toMatchObject([{ row: 2, code: 'row.nobody' }]);
});
