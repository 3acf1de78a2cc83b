import { Accordion, Button, Switch, Text } from '@mantine/core';
import type { RuleId } from '../../../shared/domain/gap.ts';
import { severitiesOf } from '../../../shared/rules/catalogue.ts';
import { RULES } from '../../../shared/rules/index.ts';
import { ruleText } from '../../../shared/rules/rule-text.ts';
import { resetRule, switchRule } from '../../store/rule-settings.ts';
import { useStore } from '../../store/use-store.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './rules.module.css';
import { ThresholdField } from './threshold-field.tsx';

interface RuleItemProps {
  readonly rule: RuleId;
  /** Its open gaps in the opportunity on screen; null while there is none. */
  readonly open: number | null;
}

/** One rule: its name, how grave it can be, how many gaps it has open; opened, why and what to do, and its settings. */
export function RuleItem({ rule, open }: RuleItemProps) {
  const t = useT();
  const on = useStore(({ settings }) => !settings.rulesOff.includes(rule));
  const { thresholds = [] } = RULES[rule];
  const isChanged = useStore(
    ({ settings }) => !on || thresholds.some((id) => settings.thresholds[id] !== undefined),
  );
  const { name, reason, nextStep, source } = ruleText(t, rule);
  return (
    <Accordion.Item value={rule} className={classes.item ?? ''} data-off={!on}>
      <div className={classes.head}>
        <Accordion.Control className={classes.control ?? ''}>
          <span className={classes.name}>{name}</span>
          <span className={classes.severities}>
            {severitiesOf(rule).map((severity) => (
              <SeverityMark key={severity} severity={severity} />
            ))}
          </span>
        </Accordion.Control>
        {open !== null && (
          <span className={classes.count} data-some={open > 0}>
            {t('dialog.rules.open', { n: open })}
          </span>
        )}
        <Switch
          size="sm"
          aria-label={t('dialog.rules.on', { name })}
          checked={on}
          onChange={(event) => switchRule(rule, event.currentTarget.checked)}
        />
      </div>
      <Accordion.Panel>
        <div className={classes.body}>
          <Text size="sm">
            <strong>{t('panel.gaps.why')}</strong> {reason}
          </Text>
          <Text size="sm">
            <strong>{t('panel.gaps.next')}</strong> {nextStep}
          </Text>
          {thresholds.length > 0 && (
            <div className={classes.thresholds}>
              {thresholds.map((id) => (
                <ThresholdField key={id} id={id} />
              ))}
            </div>
          )}
          <div className={classes.foot}>
            <Text size="xs" c="dimmed">
              {t('panel.gaps.source', { source })}
            </Text>
            {isChanged && (
              <Button size="compact-xs" variant="default" onClick={() => resetRule(rule)}>
                {t('dialog.rules.reset')}
              </Button>
            )}
          </div>
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
