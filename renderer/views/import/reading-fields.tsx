import { memo } from 'react';
import {
  ENCODINGS,
  type Encoding,
  type ImportMapping,
  type ImportPreview,
} from '../../../shared/api/import-types.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';
import { HeaderSelect } from './header-select.tsx';
import classes from './import.module.css';
import { readAnew } from './read-anew.ts';
import { SheetSelect } from './sheet-select.tsx';

const DELIMITERS = [
  { value: ',', key: 'comma' },
  { value: ';', key: 'semicolon' },
  { value: '\t', key: 'tab' },
  { value: '|', key: 'bar' },
] as const;
const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 / GBK',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  big5: 'Big5',
  shift_jis: 'Shift JIS',
};

interface ReadingFieldsProps {
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

export const ReadingFields = memo(function ReadingFields({
  preview,
  mapping,
  onChange,
}: ReadingFieldsProps) {
  const t = useT();
  const { kind, encodings, sheets, headerRows } = preview;
  const separated = kind === 'csv';
  const [best] = encodings;
  const others = ENCODINGS.filter((encoding) => !encodings.includes(encoding));
  return (
    <div className={classes.reading}>
      {sheets && sheets.names.length > 1 && (
        <SheetSelect sheets={sheets} mapping={mapping} onChange={onChange} />
      )}
      {encodings.length > 0 && (
        <ChoiceSelect
          label={t('import.encoding')}
          value={mapping.encoding}
          options={[...encodings, ...others].map((value) => ({
            value,
            label: ENCODING_NAMES[value],
            ...(value === best ? { help: t('import.likely') } : {}),
          }))}
          onChoose={(encoding) => onChange(readAnew({ ...mapping, encoding }))}
        />
      )}
      {separated && (
        <ChoiceSelect
          label={t('import.delimiter')}
          value={mapping.delimiter}
          options={DELIMITERS.map(({ value, key }) => ({
            value,
            label: t(`import.delimiters.${key}`),
          }))}
          onChoose={(delimiter) => onChange(readAnew({ ...mapping, delimiter }))}
        />
      )}
      {headerRows && <HeaderSelect rows={headerRows} mapping={mapping} onChange={onChange} />}
    </div>
  );
});
