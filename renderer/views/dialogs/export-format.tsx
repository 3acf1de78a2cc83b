import { SegmentedControl, Text } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { ExportFormat } from '../../../shared/api/export-types.ts';
import { useT } from '../../ui/use-t.ts';

/** A calendar is no picture and has its own way out. */
export type FileFormat = Exclude<ExportFormat, 'ics'>;

interface FormatChoiceProps<F extends FileFormat> {
  readonly formats: readonly F[];
  readonly format: F;
  readonly onChoose: (format: F) => void;
}

/** The kind of file, with a line that says what it is good for. */
export function FormatChoice<F extends FileFormat>({
  formats,
  format,
  onChoose,
}: FormatChoiceProps<F>) {
  const t = useT();
  const field = useRef<HTMLDivElement>(null);
  // What is chosen first, so that arrows and Enter are all it takes; the control has no property for it.
  useLayoutEffect(() => {
    field.current?.querySelector('input:checked')?.setAttribute('data-autofocus', '');
  }, []);
  return (
    <div ref={field}>
      <SegmentedControl
        fullWidth
        aria-label={t('dialog.export.format')}
        data={formats.map((value) => ({ value, label: value.toUpperCase() }))}
        value={format}
        onChange={(value) => onChoose(value as F)}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {t(`export.about.${format as FileFormat}`)}
      </Text>
    </div>
  );
}
