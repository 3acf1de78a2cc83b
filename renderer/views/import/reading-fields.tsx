import { Group } from '@mantine/core';
import { memo } from 'react';
import {
  ENCODINGS,
  type Encoding,
  type ImportMapping,
  type SourceKind,
} from '../../../shared/api/import-types.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';

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
  readonly kind: SourceKind;
  readonly mapping: ImportMapping;
  /** What the bytes could be, best first; none where the format says it itself. */
  readonly encodings: readonly Encoding[];
  readonly onChange: (mapping: ImportMapping) => void;
}

export const ReadingFields = memo(function ReadingFields({
  kind,
  mapping,
  encodings,
  onChange,
}: ReadingFieldsProps) {
  const t = useT();
  const separated = kind === 'csv';
  if (encodings.length === 0 && !separated) return null;
  const [best] = encodings;
  const others = ENCODINGS.filter((encoding) => !encodings.includes(encoding));
  return (
    <Group grow align="flex-start" gap="xs">
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
    </Group>
  );
});

/** Read otherwise, the same file has other headers: its columns are proposed anew. */
function readAnew(mapping: ImportMapping): ImportMapping {
  return { ...mapping, columns: {} };
}
