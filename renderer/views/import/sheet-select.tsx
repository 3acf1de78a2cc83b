import type { ImportMapping, SheetChoice } from '../../../shared/api/import-types.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';
import { readAnew } from './read-anew.ts';

interface SheetSelectProps {
  readonly sheets: SheetChoice;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Which sheet of a workbook is read. */
export function SheetSelect({ sheets, mapping, onChange }: SheetSelectProps) {
  const t = useT();
  const { names, used } = sheets;

  function choose(sheet: string): void {
    // Where the headers stand is another question on another sheet.
    const { headerRow: _, ...others } = mapping;
    onChange(readAnew({ ...others, sheet }));
  }

  return (
    <ChoiceSelect
      label={t('import.sheet')}
      value={names.find((name) => name === mapping.sheet) ?? used}
      options={names.map((name) => ({ value: name, label: name }))}
      onChoose={choose}
    />
  );
}
