import { RULE_IDS, type RuleId, SEVERITIES, type Severity } from '../domain/gap.ts';
import { graver, isBase } from './bid-open-bases.ts';
import { RULES } from './index.ts';

/** What the rules are about, in the order in which they are shown. */
export const RULE_GROUPS = [
  'influences',
  'coach',
  'layers',
  'relationship',
  'change',
  'assessment',
  'deal',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** By the first part of a rule's id. */
const GROUP_OF: Readonly<Record<string, RuleGroup>> = {
  economic: 'influences',
  user: 'influences',
  technical: 'influences',
  coach: 'coach',
  layer: 'layers',
  function: 'layers',
  rank: 'relationship',
  owner: 'relationship',
  contact: 'relationship',
  path: 'relationship',
  thread: 'relationship',
  resilience: 'relationship',
  newcomer: 'change',
  reorganization: 'change',
  departed: 'change',
  reporting: 'change',
  assessment: 'assessment',
  opponent: 'assessment',
  mode: 'assessment',
  majority: 'assessment',
  opposition: 'assessment',
  win: 'assessment',
  actions: 'deal',
  bid: 'deal',
  feedback: 'deal',
  csi: 'deal',
  dossier: 'deal',
};

/** The group a rule is shown in. Throws for a rule that was put into none. */
export function ruleGroup(rule: RuleId): RuleGroup {
  const group = GROUP_OF[rule.split('.', 1)[0] ?? ''];
  if (!group) throw new Error(`rule ${rule} is in no group`);
  return group;
}

/** The rules of a group, in the order of RULES.md. */
export function rulesOf(group: RuleGroup): RuleId[] {
  return RULE_IDS.filter((rule) => ruleGroup(rule) === group);
}

/** Every severity a rule's gaps can have, the gravest first; open bases of a bid count one severity more. */
export function severitiesOf(rule: RuleId): Severity[] {
  const { severity, also = [] } = RULES[rule];
  const own = [severity, ...also];
  const all = new Set(isBase(rule) ? [...own, ...own.map(graver)] : own);
  return SEVERITIES.filter((one) => all.has(one));
}
