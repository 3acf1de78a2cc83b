import { Chip, Group } from '@mantine/core';
import { DEGREES, INFLUENCES, MODES } from '../../../shared/domain/values.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { useCollection } from '../../panels/use-records.ts';
import { attitudeOptions } from '../../ui/attitudes.ts';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';

type Kind = 'yesNo' | 'oneOf' | 'degree' | 'attitude' | 'mode' | 'influence';

interface ChoiceAnswerProps {
  readonly kind: Kind;
  /** People to choose from, of `oneOf`. */
  readonly among: readonly string[];
  readonly labelId: string;
  readonly autoFocus: boolean;
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** An answer by one tap, or by an arrow key; a second tap takes it back. */
export function ChoiceAnswer({
  kind,
  among,
  labelId,
  value,
  onChoose,
  ...props
}: ChoiceAnswerProps) {
  const t = useT();
  const people = useCollection('people');
  const options =
    kind === 'oneOf'
      ? among.flatMap((id) => {
          const person = people[id];
          return person ? [{ value: id, label: personName(person, t) }] : [];
        })
      : optionsOf(kind, t);
  return (
    <div role="radiogroup" aria-labelledby={labelId}>
      <Chip.Group value={value} onChange={(chosen) => onChoose(chosen)}>
        <Group gap="0.375rem">
          {options.map((option, place) => (
            <Chip
              key={option.value}
              size="xs"
              value={option.value}
              {...(props.autoFocus && place === 0 ? { 'data-autofocus': true } : {})}
              onClick={() => {
                if (option.value === value) onChoose(null);
              }}
            >
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}

function optionsOf(kind: Exclude<Kind, 'oneOf'>, t: Translate) {
  switch (kind) {
    case 'yesNo':
      return (['yes', 'no'] as const).map((value) => ({ value, label: t(`panel.test.${value}`) }));
    case 'degree':
      return DEGREES.filter((value) => value !== 'unknown').map((value) => ({
        value,
        label: t(`domain.degree.${value}`),
      }));
    case 'mode':
      return MODES.filter((value) => value !== 'unknown').map((value) => ({
        value,
        label: t(`domain.mode.${value}`),
      }));
    case 'influence':
      return INFLUENCES.map((value) => ({ value, label: t(`domain.influence.${value}`) }));
    case 'attitude':
      return attitudeOptions(t).filter(({ value }) => value !== 'unknown');
  }
}
