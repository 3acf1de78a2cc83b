import { expect, it } from 'vitest';
import {
  fittedPreset,
  isReadAlike,
  presetFor,
} from '../../../renderer/views/import/fitted-preset.ts';
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
  expect(fittedPreset(presetFor(preset, mapping({})), ['Name', ''])).toEqual({
    mapping: mapping({ columns: { name: 'Name', email: '#2' }, topMarkers: ['none'] }),
    lacking: ['Mobile', '#9'],
  });
});

it('a preset says which sheet and headers are read; where it does not, what was chosen stays', () => {
  const now = mapping({ sheet: 'Staff', headerRow: 3 });
  const silent = presetFor(mapping({ columns: { name: 'Name' } }), now);
  expect(silent).toEqual(mapping({ sheet: 'Staff', headerRow: 3, columns: { name: 'Name' } }));
  expect(isReadAlike(silent, now)).toBe(true);
  const telling = presetFor(mapping({ sheet: 'People', headerRow: 0 }), now);
  expect(telling).toEqual(mapping({ sheet: 'People', headerRow: 0 }));
  expect(isReadAlike(telling, now)).toBe(false);
  expect(isReadAlike(mapping({ sheet: 'People' }), mapping({ sheet: 'Staff' }))).toBe(false);
  expect(isReadAlike(mapping({ headerRow: 0 }), mapping({}))).toBe(false);
});
