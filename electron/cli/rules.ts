import type { Command } from 'commander';
import type { Settings } from '../../shared/api/settings-types.ts';
import { RULE_IDS, type RuleId } from '../../shared/domain/gap.ts';
import { LANGS, type Translate, translator } from '../../shared/i18n/messages.ts';
import { RULE_GROUPS, ruleGroup, rulesOf, severitiesOf } from '../../shared/rules/catalogue.ts';
import { RULES } from '../../shared/rules/index.ts';
import { ruleText } from '../../shared/rules/rule-text.ts';
import { THRESHOLDS, type ThresholdId } from '../../shared/rules/thresholds.ts';
import type { Run } from './cli.ts';

export function addRules(program: Command, run: Run): void {
  program
    .command('rules')
    .description('every rule: why it matters, what to do, where it comes from, how it is set')
    .action(
      run(async ({ api, t }) => {
        const settings = await api['settings.get']({});
        return {
          value: RULE_IDS.map((rule) => ruleValue(rule, settings)),
          text: RULE_GROUPS.map((group) =>
            [
              t(`rule.group.${group}`).toUpperCase(),
              ...rulesOf(group).map((rule) => ruleLines(rule, settings, t)),
            ].join('\n\n'),
          ).join('\n\n\n'),
        };
      }),
    );
}

function ruleValue(rule: RuleId, settings: Settings) {
  const { severity, source, about } = RULES[rule];
  return {
    id: rule,
    group: ruleGroup(rule),
    severity,
    severities: severitiesOf(rule),
    source,
    about,
    on: isOn(rule, settings),
    thresholds: thresholdsOf(rule).map((id) => ({
      id,
      value: thresholdValue(id, settings),
      ...THRESHOLDS[id],
    })),
    texts: Object.fromEntries(LANGS.map((lang) => [lang, ruleText(translator(lang), rule)])),
  };
}

function ruleLines(rule: RuleId, settings: Settings, t: Translate): string {
  const { name, reason, nextStep, source } = ruleText(t, rule);
  const severities = severitiesOf(rule).map((severity) => t(`severity.${severity}`));
  const off = isOn(rule, settings) ? '' : ` (${t('cli.rule-off')})`;
  return [
    `${name}${off}  [${severities.join(' / ')}]  ${rule}`,
    `    ${reason}`,
    `    → ${nextStep}`,
    ...thresholdsOf(rule).map((id) => `    ${thresholdLine(id, settings, t)}`),
    `    ${source}`,
  ].join('\n');
}

function thresholdLine(id: ThresholdId, settings: Settings, t: Translate): string {
  const { standard, unit } = THRESHOLDS[id];
  const value = thresholdValue(id, settings);
  const delivered = value === standard ? '' : ` (${t('cli.threshold-standard', { standard })})`;
  return `${t(`rule.threshold.${id}`)}: ${value} ${t(`rule.unit.${unit}`)}${delivered}`;
}

function thresholdsOf(rule: RuleId): readonly ThresholdId[] {
  return RULES[rule].thresholds ?? [];
}

function thresholdValue(id: ThresholdId, { thresholds }: Settings): number {
  return thresholds[id] ?? THRESHOLDS[id].standard;
}

function isOn(rule: RuleId, { rulesOff }: Settings): boolean {
  return !rulesOff.includes(rule);
}
