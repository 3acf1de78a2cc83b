import { describe, expect, it } from 'vitest';
import { accountOf, personOf, planOf } from './reading.ts';

const managersOf = (text: string) => planOf(text, accountOf()).managers;

describe('a manager is found as programs write one', () => {
  it.each([
    'Ann Lee',
    'ANN  LEE',
    'Lee, Ann',
    'Dr. Ann Lee',
    'Ann Lee (100023)',
    'Ann Lee / CEO',
    'Ann Lee <ann@x.example>',
    '"A. Lee" <ann@x.example>',
    'ann@x.example',
    'CN=Ann Lee,OU=Board,DC=x,DC=example',
  ])('%s', (manager) => {
    const cell = `"${manager.replaceAll('"', '""')}"`;
    expect(managersOf(`Name,Email,Manager\nAnn Lee,ann@x.example,\nBo Ek,,${cell}\n`)).toEqual([
      null,
      0,
    ]);
  });

  it('but not by a likeness that fits two', () => {
    const plan = planOf('Name,Manager\nAnn Lee,\nLee Ann,\nBo Ek,"Lee, Ann"\n', accountOf());
    expect(plan.managers[2]).toBeNull();
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ row: 4, code: 'manager.missing' }),
    );
  });

  it.each([
    ['ids that lost the zeros before them', '001', '1'],
    ['ids that became numbers with a fraction', '7', '7.0'],
    ['ids in another case', 'EOE-1', 'EoE-1'],
  ])('%s', (_, id, manager) => {
    const text = `ID,Name,Manager ID\n${id},Ann,\n20,Bo,${manager}\n`;
    expect(managersOf(text)).toEqual([null, 0]);
  });
});

describe('a manager who is not in the file', () => {
  const chief = personOf('chief', { name: 'Ann Lee', email: 'ann@x.example', externalId: '1' });
  const records = accountOf(
    chief,
    personOf('two', { name: 'Cy' }),
    personOf('three', { name: 'Cy' }),
  );
  const added = (text: string) => {
    const plan = planOf(text, records);
    return plan.merge.patches.map((patch) => ('fields' in patch ? patch.fields.managerId : null));
  };

  it.each([
    ['by id', 'ID,Name,Manager ID\n2,Bo,1\n'],
    ['by our own id', 'ID,Name,Manager ID\n2,Bo,chief\n'],
    ['by name', 'Name,Manager\nBo,ann lee\n'],
    ['by mail address', 'Name,Manager\nBo,ANN@x.example\n'],
  ])('is found in the account %s', (_, text) => {
    expect(added(text)).toEqual(['chief']);
    expect(planOf(text, records).problems).toEqual([]);
  });

  it('is not missed by a file that names them', () => {
    const plan = planOf('ID,Name,Manager ID\n2,Bo,1\n', records);
    expect(plan.merge.missing).toBe(0);
    expect(planOf('ID,Name\n2,Bo\n', records).merge.missing).toBe(1);
  });

  it('is not, where two there have the name', () => {
    expect(planOf('Name,Manager\nBo,Cy\n', records).problems).toMatchObject([
      { row: 2, code: 'manager.missing' },
    ]);
  });
});

describe('levels', () => {
  it.each([
    ['with a fraction', ['1.0', '2.0', '3.0', '2.0']],
    ['of an outline whose top has one', ['1.0', '1.1', '1.1.1', '1.2']],
    ['in Chinese numerals', ['一级', '二级', '三级', '二级']],
  ])('%s', (_, levels) => {
    const rows = levels.map((level, at) => `${level},P${at}`);
    expect(managersOf(['Level,Name', ...rows].join('\n'))).toEqual([null, 0, 1, 0]);
  });

  it('are levels though one of them is mistyped', () => {
    const plan = planOf('Level,Name\n1,A\n2,B\n2,C\nx,D\n3,E\n', accountOf());
    expect(plan.managers).toEqual([null, 0, 0, null, 2]);
    expect(plan.problems).toMatchObject([
      { row: 5, code: 'level.unknown' },
      { row: 5, code: 'root.several' },
    ]);
  });
});
