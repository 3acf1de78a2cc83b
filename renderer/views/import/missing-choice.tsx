import { Checkbox } from '@mantine/core';
import type { ImportMapping } from '../../../shared/api/import-types.ts';
import { useT } from '../../ui/use-t.ts';

interface MissingChoiceProps {
  /** How many people of earlier files this one does not name. */
  readonly count: number;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Whether who is no longer in the file is marked as left. */
export function MissingChoice({ count, mapping, onChange }: MissingChoiceProps) {
  const t = useT();
  if (count === 0) return null;
  return (
    <Checkbox
      size="xs"
      mt="xs"
      label={t('history.import.mark', { n: count })}
      description={t('history.import.about')}
      checked={mapping.missing === 'left'}
      onChange={(event) =>
        onChange({ ...mapping, missing: event.currentTarget.checked ? 'left' : 'keep' })
      }
    />
  );
}
