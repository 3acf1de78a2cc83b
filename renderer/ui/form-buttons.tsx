import { Button, Group } from '@mantine/core';
import { useT } from './use-t.ts';

interface FormButtonsProps {
  readonly submit: string;
  readonly onCancel: () => void;
  readonly disabled?: boolean;
  readonly loading?: boolean;
  readonly danger?: boolean;
}

/** The last row of a dialog: cancel and submit. */
export function FormButtons({ submit, onCancel, disabled, loading, danger }: FormButtonsProps) {
  const t = useT();
  return (
    <Group justify="flex-end" gap="xs" mt="lg">
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('ui.cancel')}
      </Button>
      <Button
        size="xs"
        type="submit"
        disabled={disabled ?? false}
        loading={loading ?? false}
        {...(danger ? { color: 'red' } : {})}
      >
        {submit}
      </Button>
    </Group>
  );
}
