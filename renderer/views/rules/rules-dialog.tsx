import { Accordion, Button, ScrollArea, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { RuleId } from '../../../shared/domain/gap.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { RULE_GROUPS, rulesOf } from '../../../shared/rules/catalogue.ts';
import { ruleText } from '../../../shared/rules/rule-text.ts';
import { useAssessed } from '../../panels/gaps/use-assessed.ts';
import { resetRules } from '../../store/rule-settings.ts';
import { useStore } from '../../store/use-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useT } from '../../ui/use-t.ts';
import { RuleItem } from './rule-item.tsx';
import classes from './rules.module.css';
import { ThresholdField } from './threshold-field.tsx';

/** Every rule in words, with what it decides by, to be read, set, and switched off. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [wanted, setWanted] = useState('');
  const settings = useStore((store) => store.settings);
  const open = useOpenGaps();
  const groups = useMemo(() => found(t, wanted), [t, wanted]);
  const off = settings.rulesOff.length;
  const isChanged = off > 0 || Object.keys(settings.thresholds).length > 0;
  return (
    <Dialog
      title={t('dialog.rules.title')}
      size="min(48rem, 94vw)"
      scrollAreaComponent={ScrollArea.Autosize}
      onClose={onClose}
    >
      <Text size="sm">{t('dialog.rules.intro')}</Text>
      <div className={classes.bar}>
        <TextInput
          className={classes.search ?? ''}
          size="sm"
          data-autofocus
          type="search"
          aria-label={t('dialog.rules.search')}
          placeholder={t('dialog.rules.search')}
          leftSection={<IconSearch size="1rem" aria-hidden />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        {off > 0 && (
          <Text size="xs" c="dimmed">
            {t('dialog.rules.off', { n: off })}
          </Text>
        )}
        <Button size="xs" variant="default" disabled={!isChanged} onClick={resetRules}>
          {t('dialog.rules.resetAll')}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {groups.length === 0 && (
          <Text size="sm" c="dimmed" mt="md">
            {t('dialog.rules.none')}
          </Text>
        )}
      </div>
      {groups.map(({ group, rules }) => (
        <section key={group} className={classes.group}>
          <Title order={3} size="h6">
            {t(`rule.group.${group}`)}
          </Title>
          <Accordion multiple order={4} chevronPosition="left" transitionDuration={80}>
            {rules.map((rule) => (
              <RuleItem key={rule} rule={rule} open={open && (open.get(rule) ?? 0)} />
            ))}
          </Accordion>
        </section>
      ))}
      {wanted.trim() === '' && (
        <section className={classes.group}>
          <Title order={3} size="h6">
            {t('dialog.rules.general')}
          </Title>
          <Text size="sm">{t('dialog.rules.generalHelp')}</Text>
          <ThresholdField id="startPeople" />
        </section>
      )}
    </Dialog>
  );
}

/** Open gaps by rule in the opportunity on screen, null while there is none. */
function useOpenGaps(): ReadonlyMap<RuleId, number> | null {
  const gaps = useAssessed()?.gaps;
  return useMemo(() => {
    if (!gaps) return null;
    const counts = new Map<RuleId, number>();
    for (const { rule, status } of gaps)
      if (status === 'open') counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  }, [gaps]);
}

/** The rules that have every word, in their groups. */
function found(t: Translate, wanted: string) {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return RULE_GROUPS.map((group) => {
    const rules = rulesOf(group).filter((rule) => {
      const texts = [rule, t(`rule.group.${group}`), ...Object.values(ruleText(t, rule))];
      const text = texts.join('\n').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return { group, rules };
  }).filter(({ rules }) => rules.length > 0);
}
