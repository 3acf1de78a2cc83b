import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseName } from '../../../electron/backend/import/same-name.ts';
import { accountOf, applied, personOf, planOf } from './reading.ts';

const ann = personOf('ann', { name: 'Ann Lee', title: 'CEO', department: 'Board' });

function doubtsOf(text: string, ...people: ReturnType<typeof personOf>[]) {
  return planOf(text, accountOf(...people)).merge.doubts;
}

describe('a row is doubtful, and a new person', () => {
  it.each([
    ['title', 'Name,Title\nAnn Lee,CTO\n', [ann]],
    ['title', 'Name,Title\nAnn Lee,\n', [ann]],
    ['department', 'Name,Title,Department\nann lee,CEO,IT\n', [ann]],
    ['similar', 'Name,Title\n"Lee, Ann",CEO\n', [ann]],
    ['similar', 'Name,Title\nDr. Ann B. LEE,CTO\n', [ann]],
    ['similar', 'Name,Title\nAnn Léé,CTO\n', [ann]],
    ['several', 'Name,Title\nAnn Lee,CEO\n', [ann, { ...ann, id: 'ann2', department: 'IT' }]],
    ['title', 'Id,Name,Title\n9,Ann Lee,CTO\n', [{ ...ann, externalId: '7' }]],
    [
      'mail',
      'Id,Name,Email\n9,A. Lee,ANN@x.example\n',
      [{ ...ann, externalId: '7', email: 'ann@x.example' }],
    ],
    ['row', 'Name,Title\nBo Chen,CEO\nBo Chen,CTO\n', []],
    ['row', 'Name,Title\nBo Chen,CEO\nBo Chen,CEO\n', []],
  ] as const)('%s: %j', (reason, text, people) => {
    const plan = planOf(text, accountOf(...people));
    expect(plan.merge.doubts).toMatchObject([{ reason }]);
    expect(plan.merge.added).toBe(plan.drafts.length);
  });

  it.each([
    ['another name', 'Name,Title\nAnna Lee,CEO\n'],
    ['a certain match', 'Name,Title,Department\nAnn Lee,CEO,Board\n'],
    ['somebody who is in the file, too', 'Id,Name,Title\n9,Ann Lee,CTO\n7,Ann Lee,CEO\n'],
    ['a post without a name', 'Id,Name,Title\n,,CEO\n'],
  ])('but not for %s', (_, text) => {
    const known = { ...ann, externalId: '7' };
    expect(doubtsOf(text, known)).toEqual([]);
  });

  it('nor where two rows have ids or mail addresses of their own', () => {
    expect(doubtsOf('Id,Name\n1,Bo\n2,Bo\n')).toEqual([]);
    expect(doubtsOf('Name,Email\nBo,a@x.example\nBo,b@x.example\n')).toEqual([]);
    expect(doubtsOf('Name,Email\nBo,a@x.example\nBo,\n')).toHaveLength(1);
  });

  it('lists who it could be, likeliest first', () => {
    const other = personOf('other', { name: 'Ann Lee', title: 'CTO' });
    const [doubt] = doubtsOf('Name,Title,Email\nAnn Lee,CTO,\nAnn Lee,CTO,\n', ann, {
      ...other,
      department: 'IT',
    });
    expect(doubt?.candidates.map(({ personId }) => personId)).toEqual([null, 'ann']);
    const [first, second] = doubtsOf('Name,Title\nAnn Lee,CIO\nAnn Lee,CIO\n', ann, other);
    expect(first?.candidates).toHaveLength(2);
    expect(second?.candidates[0]).toMatchObject({ row: 2, personId: null });
    expect(second?.candidates).toHaveLength(3);
  });
});

describe('a decision', () => {
  const text = 'Name,Title,Email,Manager\nAnn Lee,CTO,,\nBo Chen,Buyer,bo@x.example,Ann Lee\n';

  it('makes the row somebody who is here', () => {
    const records = accountOf(ann);
    const plan = planOf(text, records, { decisions: [{ row: 2, personId: 'ann' }] });
    expect(plan.merge).toMatchObject({ added: 1, updated: 1, problems: [] });
    const { people } = applied(records, plan);
    expect(people.ann).toMatchObject({ name: 'Ann Lee', title: 'CTO', department: 'Board' });
    expect(Object.values(people).find(({ name }) => name === 'Bo Chen')?.managerId).toBe('ann');
  });

  it('makes two rows one person, with what each of them says', () => {
    const twice =
      'Name,Title,Email,Phone,Manager\nBo Chen,Buyer,,1,\nBo Chen,Buyer,bo@x.example,2,\nCy,Clerk,,,Bo Chen\n';
    const records = accountOf();
    const plan = planOf(twice, records, { decisions: [{ row: 3, sameAsRow: 2 }] });
    expect(plan.merge).toMatchObject({
      added: 2,
      unchanged: 1,
      fates: ['added', 'unchanged', 'added'],
    });
    const people = Object.values(applied(records, plan).people);
    const bo = people.find(({ name }) => name === 'Bo Chen');
    expect(bo).toMatchObject({ email: 'bo@x.example', phone: '1' });
    expect(people.find(({ name }) => name === 'Cy')?.managerId).toBe(bo?.id);
  });

  it('that cannot be followed is a problem, and the row a new person', () => {
    const two = 'Name,Title\nAnn Lee,CTO\nAnn Lee,CIO\nDi,\n';
    const plan = planOf(two, accountOf(ann), {
      decisions: [
        { row: 2, personId: 'ann' },
        { row: 3, personId: 'ann' },
        { row: 4, personId: 'nobody' },
        { row: 4, sameAsRow: 4 },
        { row: 10, sameAsRow: 2 },
      ],
    });
    expect(plan.merge).toMatchObject({ added: 2, updated: 1 });
    expect(plan.merge.problems.map(({ code }) => code)).toEqual(Array(4).fill('match.impossible'));
  });

  it('never moves a row that is certain', () => {
    const bo = personOf('bo', { name: 'Bo', title: 'Buyer' });
    const plan = planOf('Name,Title\nBo,Buyer\n', accountOf(ann, bo), {
      decisions: [{ row: 2, personId: 'ann' }],
    });
    expect(plan.merge).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  });

  it('is needed for any two rows of one name: without one nobody is merged', () => {
    const name = fc.constantFrom('Ann Lee', 'Lee, Ann', 'ANN LEE', '王伟', 'Bo');
    const row = fc.tuple(name, fc.constantFrom('CEO', 'CTO', ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const csv = ['Name;Title', ...rows.map((cells) => cells.join(';'))].join('\n');
        const plan = planOf(csv, accountOf());
        expect(plan.merge.added).toBe(rows.length);
        const seen = new Set<string>();
        const again = rows.map(([one]) => {
          const known = seen.has(looseName(one));
          seen.add(looseName(one));
          return known;
        });
        expect(plan.merge.doubts.map((doubt) => doubt.row)).toEqual(
          again.flatMap((isAgain, place) => (isAgain ? [place + 2] : [])),
        );
      }),
    );
  });
});
