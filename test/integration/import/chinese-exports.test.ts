import { expect, it } from 'vitest';
import { peopleOf, planned } from './reading.ts';

// Columns of exports and templates that Chinese companies use; the people are made up.
const EXPORTS: Readonly<Record<string, string>> = {
  FXiaoKe: `姓名,客户名称,部门,职务,手机1,电话1,邮件,直属上级,决策角色,性别,负责人,生命状态,备注
王建国,甲公司,总部,董事长,13800138000,,wang@x.example,,决策者,男,z,正常,
李敏,甲公司,财务部,财务总监,13800138001,,li@x.example,王建国,使用者,女,z,正常,`,
  XiaoShouYi: `联系人姓名,客户名称,部门,职务,手机,电话,电子邮件,直属上级,联系人角色,所有人
王建国,甲公司,总部,董事长,13800138000,,wang@x.example,,决策人,z
李敏,甲公司,财务部,财务总监,13800138001,,li@x.example,王建国,影响者,z`,
  WeCom: `填写须知：请勿修改表头,,,,,,,,,,
姓名（必填）,帐号（必填）,别名,职务,部门,性别,手机,座机,个人邮箱,企业邮箱,直属上级
王建国,wangjianguo,,董事长,总部,男,13800138000,,,wang@x.example,
李敏,limin,,财务总监,财务部,女,13800138001,,,li@x.example,wangjianguo`,
  DingTalk: `员工UserID,姓名,手机号,部门,职位,工号,是否此部门主管(是/否),直属主管,邮箱,备注
u1,王建国,13800138000,总部,董事长,001,是,,wang@x.example,
u2,李敏,13800138001,财务部,财务总监,002,否,王建国,li@x.example,`,
  Feishu: `用户 ID,姓名,手机号码,邮箱,部门,直属上级,职务,人员类型,工号
u1,王建国,13800138000,wang@x.example,总部,,董事长,正式,001
u2,李敏,13800138001,li@x.example,财务部,王建国,财务总监,正式,002`,
  'Salesforce in Chinese': `称谓,名字,姓氏,职务,部门,客户名,电话,手机,电子邮件,直属上司
先生,建国,王,董事长,总部,甲公司,,13800138000,wang@x.example,
女士,敏,李,财务总监,财务部,甲公司,,13800138001,li@x.example,王建国`,
  'Dynamics in Chinese': `(请勿修改) 联系人,(请勿修改) 行校验和,全名,电子邮件,公司名称,商务电话,职务,部门,经理
c0,x,王建国,wang@x.example,甲公司,13800138000,董事长,总部,
c1,x,李敏,li@x.example,甲公司,13800138001,财务总监,财务部,王建国`,
  'a list typed by hand': `序号,姓　名,职 务,部　门,联系电话,邮箱,汇报对象,层级
1,王建国,董事长,总部,13800138000,wang@x.example,,高层
2,李敏,财务总监,财务部,13800138001,li@x.example,王建国,中层`,
};

it.each(Object.keys(EXPORTS))('%s: the columns are found without help', async (program) => {
  const plan = await planned(EXPORTS[program] ?? '');
  const said = { layer: 'decision', function: 'executive', managerId: null };
  expect(peopleOf(plan)).toMatchObject([
    { ...said, name: '王建国', title: '董事长', email: 'wang@x.example', phone: '13800138000' },
    { name: '李敏', title: '财务总监', department: '财务部', email: 'li@x.example' },
  ]);
  expect(plan.managers).toEqual([null, 0]);
  expect(plan.problems).toEqual([]);
});

it('the number of a row is nobody’s id, unless the list refers to it', async () => {
  const [ann] = peopleOf(await planned('序号,姓名\n1,王建国\n2,李敏\n'));
  expect(ann?.externalId).toBe('');
  const plan = await planned('序号,姓名,上级序号\n1,王建国,\n2,李敏,1\n');
  expect(plan.managers).toEqual([null, 0]);
});

it('two decision roles of a CRM are proposed as they are meant', async () => {
  const plan = await planned(EXPORTS.FXiaoKe ?? '');
  expect(plan.drafts.map(({ buyingRoles }) => buyingRoles)).toEqual([['决策者'], ['使用者']]);
});

it('traditional Chinese and Japanese headers tell which encoding it is', async () => {
  const big5 = Buffer.from('a96da6572cc2bebad90aa4fdabd8b0ea2cb8b3a8c6aaf80a', 'hex');
  const shiftJis = Buffer.from('8e8196bc2c96f090450a8e52936391be98592c8ed092b70a', 'hex');
  expect((await planned(big5)).source.reading.encoding).toBe('big5');
  expect(peopleOf(await planned(big5))).toMatchObject([{ name: '王建國', title: '董事長' }]);
  expect((await planned(shiftJis)).source.reading.encoding).toBe('shift_jis');
});
