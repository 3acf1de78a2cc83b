import { Button, CloseButton, Menu, TagsInput, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import {
  type GuessRule,
  IMPORT_FIELDS,
  type ImportMapping,
} from '../../../shared/api/import-types.ts';
import { FUNCTIONS, LAYERS } from '../../../shared/domain/values.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { Section } from '../../panels/section.tsx';
import { ChoiceSelect, type Option } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';

const KINDS = ['ghost', 'abolished', 'unnamed'] as const;
const NEW_RULES = {
  layer: { target: 'layer', from: 'title', words: [], value: 'management' },
  function: { target: 'function', from: 'department', words: [], value: 'user' },
  kind: { target: 'kind', from: 'name', words: [], value: 'ghost' },
} as const satisfies Record<GuessRule['target'], unknown>;

interface GuessRulesProps {
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** The rules that guess layer, function and kind from words; the first that fits wins. */
export const GuessRules = memo(function GuessRules({ mapping, onChange }: GuessRulesProps) {
  const t = useT();
  const { guesses } = mapping;
  const set = (next: readonly GuessRule[]) => onChange({ ...mapping, guesses: [...next] });
  return (
    <Section
      name="import-guesses"
      title={t('import.guesses.title', { n: guesses.length })}
      initiallyClosed
    >
      <Text size="xs" c="dimmed">
        {t('import.guesses.help')}
      </Text>
      {guesses.map((rule, place) => (
        <RuleFields
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no identity but their order
          key={place}
          rule={rule}
          onChange={(changed) => set(guesses.map((one, at) => (at === place ? changed : one)))}
          onRemove={() => set(guesses.filter((_, at) => at !== place))}
        />
      ))}
      <Menu>
        <Menu.Target>
          <Button size="compact-xs" variant="light" leftSection={<IconPlus size="0.85rem" />}>
            {t('import.guesses.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['layer', 'function', 'kind'] as const).map((target) => (
            <Menu.Item
              key={target}
              onClick={() => set([{ ...NEW_RULES[target], words: [] }, ...guesses])}
            >
              {t(`import.guesses.target.${target}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Section>
  );
});

interface RuleFieldsProps {
  readonly rule: GuessRule;
  readonly onChange: (rule: GuessRule) => void;
  readonly onRemove: () => void;
}

function RuleFields({ rule, onChange, onRemove }: RuleFieldsProps) {
  const t = useT();
  return (
    <div className={classes.rule}>
      <div className={classes.ruleHead}>
        <Text size="xs" fw={600}>
          {t(`import.guesses.target.${rule.target}`)}
        </Text>
        <CloseButton size="sm" aria-label={t('import.guesses.remove')} onClick={onRemove} />
      </div>
      <TagsInput
        size="xs"
        aria-label={t('import.guesses.words')}
        placeholder={rule.words.length === 0 ? t('import.guesses.words') : ''}
        maxTags={80}
        value={[...rule.words]}
        onChange={(words) => onChange({ ...rule, words })}
      />
      <div className={classes.ruleParts}>
        <ChoiceSelect
          label={t('import.guesses.from')}
          value={rule.from}
          options={IMPORT_FIELDS.map((value) => ({ value, label: t(`import.field.${value}`) }))}
          onChoose={(from) => onChange({ ...rule, from })}
        />
        <ChoiceSelect
          label={t('import.guesses.becomes')}
          value={rule.value}
          options={valuesOf(rule.target, t)}
          onChoose={(value) => onChange({ ...rule, value } as GuessRule)}
        />
      </div>
    </div>
  );
}

function valuesOf(
  target: GuessRule['target'],
  t: Translate,
): readonly Option<GuessRule['value']>[] {
  switch (target) {
    case 'layer':
      return LAYERS.map((value) => ({ value, label: t(`domain.layer.${value}`) }));
    case 'function':
      return FUNCTIONS.map((value) => ({ value, label: t(`domain.function.${value}`) }));
    case 'kind':
      return KINDS.map((value) => ({ value, label: t(`import.guesses.kind.${value}`) }));
  }
}
