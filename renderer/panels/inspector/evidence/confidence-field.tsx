import { Text } from '@mantine/core';
import { LineField } from '../../../ui/text-fields.tsx';
import { useT } from '../../../ui/use-t.ts';
import panel from '../../panel.module.css';

interface ConfidenceFieldProps {
  readonly value: number | null;
  readonly onCommit: (value: number | null, gesture: string) => boolean;
}

/** How sure we are, in per cent; what is no whole number from 0 to 100 is not written. */
export function ConfidenceField({ value, onCommit }: ConfidenceFieldProps) {
  const t = useT();
  return (
    <LineField
      className={panel.field}
      label={t('domain.term.confidence')}
      placeholder="0–100"
      inputMode="numeric"
      maxLength={3}
      rightSection={
        <Text size="xs" c="dimmed" aria-hidden>
          %
        </Text>
      }
      value={value === null ? '' : String(value)}
      onCommit={(text, gesture) => {
        if (text.trim() === '') return onCommit(null, gesture);
        const number = Number(text.normalize('NFKC'));
        if (!Number.isInteger(number) || number < 0 || number > 100) return false;
        return onCommit(number, gesture);
      }}
    />
  );
}
