import type { HeaderChoice, ImportMapping } from '../../../shared/api/import-types.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';
import { readAnew } from './read-anew.ts';

interface HeaderSelectProps {
  readonly rows: HeaderChoice;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Which row holds the headers: one of the first, or none. */
export function HeaderSelect({ rows: choice, mapping, onChange }: HeaderSelectProps) {
  const t = useT();
  const { rows, found, used } = choice;
  const isThere = mapping.headerRow === 0 || rows.some(({ row }) => row === mapping.headerRow);
  const shown = isThere ? mapping.headerRow : used;

  function choose(row: number): void {
    // What is found need not be said: a preset then goes on finding it.
    const { headerRow: _, ...others } = mapping;
    onChange(readAnew(row === found ? others : { ...others, headerRow: row }));
  }

  return (
    <ChoiceSelect
      label={t('import.headerRow.label')}
      value={String(shown)}
      options={[
        ...rows.map(({ row, text }) => ({
          value: String(row),
          label: t(row === found ? 'import.headerRow.found' : 'import.headerRow.row', { row }),
          help: text,
        })),
        {
          value: '0',
          label: t(found === 0 ? 'import.headerRow.noneFound' : 'import.headerRow.none'),
          help: t('import.headerRow.noneHelp'),
        },
      ]}
      onChoose={(row) => choose(Number(row))}
    />
  );
}
