import { expect, it } from 'vitest';
import { cleanLine, shortened } from '../../../shared/domain/clean-text.ts';
import { accountOf, personOf, planOf } from './reading.ts';

it('knows somebody again whose name a file writes with other spaces or composed otherwise', () => {
  const records = accountOf(personOf('zoe', { name: 'Zoë de Vries', title: 'CFO' }));
  const plan = planOf('Name,Title\nZoe\u0308  de\u00a0Vries,CFO\n', records);
  expect(plan.merge).toMatchObject({ added: 0, unchanged: 1, doubts: [] });
});

it('shows names as they will be stored, without what turns the reading direction', () => {
  const plan = planOf('Name,Title\n\u202eeeL\u202c nnA,CEO\n', accountOf());
  expect(plan.drafts[0]?.name).toBe('eeL nnA');
});

it('shortens between characters that read as one', () => {
  const family = '👨‍👩‍👧‍👦';
  const { drafts, problems } = planOf(`Name\n${family.repeat(30)}\n`, accountOf());
  expect(drafts[0]?.name).toBe(family.repeat(Math.floor(200 / family.length)));
  expect(problems).toMatchObject([{ row: 2, code: 'value.shortened', params: { limit: 200 } }]);
  expect(shortened(`e${'\u0301'.repeat(300)}`, 200)).toHaveLength(200);
  expect(shortened(`x\u{1f600}`, 2)).toBe('x');
});

it('cleans a line as it is stored', () => {
  expect(cleanLine(' a \t b\r\nc\u2028d\u0000 ')).toBe('a b c d');
  expect(cleanLine('李敏 Ann')).toBe('李敏 Ann');
  expect(cleanLine('\u200b \u200d\u3164\u2060')).toBe('');
  expect(cleanLine('👩\u200d💻')).toBe('👩\u200d💻');
  // Rare names are written with characters of private use.
  expect(cleanLine('\ue000')).toBe('\ue000');
});

it('reads every row, however its line ends', () => {
  const plan = planOf('Name,Notes\r\nAnn,"a\r\nb"\rBo,x\nCy,y\r\n', accountOf());
  expect(plan.drafts.map(({ name, notes }) => `${name} ${notes}`)).toEqual([
    'Ann a\nb',
    'Bo x',
    'Cy y',
  ]);
  expect(plan.problems).toEqual([]);
});

it('finds the function in a title that mixes scripts', () => {
  const [draft] = planOf('Name,Title\n张伟,IT经理\n', accountOf()).drafts;
  expect(draft?.function).toBe('technical');
});
