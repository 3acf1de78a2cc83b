import { expect, it } from 'vitest';
import { fittedPreset } from '../../../renderer/views/import/fitted-preset.ts';
import type { ImportMapping } from '../../../shared/api/import-types.ts';

const mapping = (changes: Partial<ImportMapping>): ImportMapping => ({
  encoding: 'utf-8',
  delimiter: ',',
  columns: {},
  topMarkers: [],
  guesses: [],
  roles: [],
  ...changes,
});

it('a preset leaves a file read as it is, and names the columns that the file lacks', () => {
  const preset = mapping({
    encoding: 'gb18030',
    delimiter: ';',
    columns: { name: 'Name', phone: 'Mobile', email: '#2', notes: '#9' },
    topMarkers: ['none'],
  });
  expect(fittedPreset(preset, mapping({}), ['Name', ''])).toEqual({
    mapping: mapping({ columns: { name: 'Name', email: '#2' }, topMarkers: ['none'] }),
    lacking: ['Mobile', '#9'],
  });
});
