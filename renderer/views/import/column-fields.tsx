import { Select, TagsInput } from '@mantine/core';
import { memo } from 'react';
import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
} from '../../../shared/api/import-types.ts';
import { letters } from '../../../shared/domain/letters.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';
import { useGradual } from './use-gradual.ts';

const FIELDS_AT_ONCE = 4;

interface ColumnFieldsProps {
  readonly mapping: ImportMapping;
  readonly headers: readonly string[];
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Which column fills which field. */
export const ColumnFields = memo(function ColumnFields({
  mapping,
  headers,
  onChange,
}: ColumnFieldsProps) {
  const t = useT();
  const drawn = useGradual(IMPORT_FIELDS.length, FIELDS_AT_ONCE);
  // A column is named by its header, or by its number where the header is empty or comes twice.
  const columns = headers.map((header, place) => ({
    value: header !== '' && headers.indexOf(header) === place ? header : `#${place + 1}`,
    label: header || t('import.unnamedColumn', { letter: letters(place) }),
  }));

  function choose(field: ImportField, column: string | null): void {
    const { [field]: _, ...others } = mapping.columns;
    onChange({ ...mapping, columns: column === null ? others : { ...others, [field]: column } });
  }

  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('import.columns')}</legend>
      {IMPORT_FIELDS.slice(0, drawn).map((field) => (
        <Select
          key={field}
          className={classes.column ?? ''}
          label={t(`import.field.${field}`)}
          placeholder={t('import.notUsed')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('ui.clear') }}
          nothingFoundMessage={t('ui.nothingFound')}
          data={columns}
          value={mapping.columns[field] ?? null}
          onChange={(column) => choose(field, column)}
        />
      ))}
      <TagsInput
        className={classes.column ?? ''}
        size="xs"
        label={t('import.topMarkers')}
        description={t('import.topMarkersHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        maxTags={40}
        value={mapping.topMarkers}
        onChange={(topMarkers) => onChange({ ...mapping, topMarkers })}
      />
    </fieldset>
  );
});
