import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../shared/domain/quick-entry/read-entry.ts';
import { buildRecords } from '../../fixtures/records.ts';

// A Monday.
const TODAY = '2026-11-23';
const records = buildRecords({
  people: {
    wang: { name: '王志远', title: 'MES 工程师' },
    wang2: { name: '王建国', title: '总经理' },
    zhang: { name: '张敏', title: '采购经理' },
    ouyang: { name: '欧阳锋', title: '财务总监' },
    zhao1: { name: '赵一', title: '主管' },
    zhao2: { name: '赵二', title: '主管' },
    anna: { name: 'Anna Feldmann', title: 'CFO' },
    klaus: { name: 'Klaus Berger', title: 'CEO' },
    berger: { name: 'Petra Berger', title: 'Buyer' },
    gone: { name: '李雷', status: 'left' },
    board: { kind: 'committee', name: 'Board' },
  },
  teamMembers: { eva: { name: 'Eva Lang' }, sam: { name: '方琳' } },
});
const read = (text: string) => readEntry(text, records, TODAY);

describe('a line about a contact', () => {
  it('keeps the text and proposes day, kind and person', () => {
    expect(read(' visited 王工 yesterday, wants a trial ')).toEqual({
      note: 'visited 王工 yesterday, wants a trial',
      date: '2026-11-22',
      dateWords: 'yesterday',
      kind: 'visit',
      personIds: ['wang'],
      doubtful: [],
      teamMemberIds: [],
    });
  });

  it.each([
    ['昨天拜访了王总', '2026-11-22', 'visit', ['wang2']],
    ['上周三和张经理吃饭', '2026-11-18', 'dinner', ['zhang']],
    ['11月20日电话欧阳总监', '2026-11-20', 'call', ['ouyang']],
    ['周五给老张发邮件', '2026-11-20', 'mail', ['zhang']],
    ['前天和志远微信', '2026-11-21', 'message', ['wang']],
    ['3 days ago demo with Anna', '2026-11-20', 'demo', ['anna']],
    ['Friday: call with Klaus Berger and Feldmann', '2026-11-20', 'call', ['klaus', 'anna']],
    ['meeting on 2026-11-02 with anna feldmann', '2026-11-02', 'meeting', ['anna']],
    ['明天拜访张敏', '2026-11-24', 'visit', ['zhang']],
    ['no idea who', TODAY, 'other', []],
  ])('%s', (text, date, kind, personIds) => {
    expect(read(text)).toMatchObject({ date, kind, personIds, doubtful: [] });
  });

  it('says who it may be where several fit', () => {
    expect(read('拜访赵主管').doubtful).toEqual([
      { words: '赵主管', personIds: ['zhao1', 'zhao2'] },
    ]);
    const { personIds, doubtful } = read('call with Berger, Anna listened');
    expect(personIds).toEqual(['anna']);
    expect(doubtful).toEqual([{ words: 'Berger', personIds: ['klaus', 'berger'] }]);
  });

  it('does not look for those who have left, committees, or parts of words', () => {
    expect(read('李雷 and the Board, Annapolis').personIds).toEqual([]);
  });

  it('knows ours apart from theirs', () => {
    expect(read('方琳 visited 王工 with Lang')).toMatchObject({
      personIds: ['wang'],
      teamMemberIds: ['sam', 'eva'],
    });
  });
});
