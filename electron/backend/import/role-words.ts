import type { RoleTarget } from '../../../shared/api/import-types.ts';

// The values these programs come with: HubSpot's "Buying Role", Salesforce's contact roles on opportunities, Dynamics'
// stakeholder and contact roles; and our own words. A champion sells for us, a coach guides us: one is never taken for
// the other (RULES.md, "Facts to rely on").

/** Words about somebody's part in the purchase, plain as `plainRole` makes them, by what they could be taken over as. */
export const ROLE_WORDS: Readonly<Record<RoleTarget, readonly string[]>> = {
  economic: [
    'decision maker',
    'budget holder',
    'economic buyer',
    'economic decision maker',
    'economic',
    'economic influence',
    '决策者',
    '决策人',
    '预算负责人',
    '经济性',
    '经济决策者',
  ],
  user: ['end user', 'business user', 'user', 'user influence', '最终用户', '使用者', '使用性'],
  technical: [
    'legal compliance',
    'legal and compliance',
    'evaluator',
    'technical buyer',
    'technical decision maker',
    'technical',
    'technical influence',
    '法务与合规',
    '法律与合规',
    '评估者',
    '技术性',
    '技术决策者',
  ],
  coach: ['coach', '教练'],
  for: ['champion', '拥护者', '支持者'],
  against: ['blocker', '阻碍者', '反对者'],
  note: [
    'influencer',
    'executive sponsor',
    'stakeholder',
    'other',
    'delivery professional',
    'employee',
    '影响者',
    '高管发起人',
    '利益相关者',
    '其他',
  ],
};
