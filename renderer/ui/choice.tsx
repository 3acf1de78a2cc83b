import {
  Input,
  SegmentedControl,
  Select,
  type SelectProps,
  Text,
  VisuallyHidden,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from './use-t.ts';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A few characters that stand for the label where there is little room. */
  readonly short?: string;
  readonly help?: string;
}

interface ChoiceSelectProps<V extends string>
  extends Omit<SelectProps, 'value' | 'data' | 'onChange' | 'renderOption'> {
  /** Null shows that several people differ. */
  readonly value: V | null;
  readonly options: readonly Option<V>[];
  readonly onChoose: (value: V) => void;
}

/** One value out of a few, as a list that opens. */
export function ChoiceSelect<V extends string>({
  value,
  options,
  onChoose,
  ...props
}: ChoiceSelectProps<V>) {
  const t = useT();
  const help = new Map<string, string | undefined>(options.map((one) => [one.value, one.help]));
  return (
    <Select
      placeholder={t('ui.mixed')}
      allowDeselect={false}
      withCheckIcon={false}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      {...props}
      data={options.map((one) => ({ value: one.value, label: one.label }))}
      value={value}
      onChange={(chosen) => {
        const found = options.find((one) => one.value === chosen);
        if (found) onChoose(found.value);
      }}
      renderOption={({ option }) => (
        <div style={{ maxWidth: '19rem' }}>
          <Text size="sm">{option.label}</Text>
          {help.get(option.value) && (
            <Text size="xs" c="dimmed">
              {help.get(option.value)}
            </Text>
          )}
        </div>
      )}
    />
  );
}

interface ChoiceBarProps<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly Option<V>[];
  readonly onChoose: (value: V) => void;
  readonly className?: string | undefined;
  readonly description?: ReactNode;
}

/** One value out of a few, all of them in view. */
export function ChoiceBar<V extends string>(props: ChoiceBarProps<V>) {
  const { label, value, options, onChoose, className, description } = props;
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      {...(className ? { className } : {})}
    >
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={label}
        transitionDuration={80}
        data={options.map((one) => ({
          value: one.value,
          label: one.short ? (
            <span title={one.label}>
              <span aria-hidden>{one.short}</span>
              <VisuallyHidden>{one.label}</VisuallyHidden>
            </span>
          ) : (
            one.label
          ),
        }))}
        value={value ?? ''}
        onChange={(chosen) => {
          const found = options.find((one) => one.value === chosen);
          if (found) onChoose(found.value);
        }}
      />
    </Input.Wrapper>
  );
}
