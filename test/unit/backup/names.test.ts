import { expect, it } from 'vitest';
import { fileNameOf, nameBackup, parseFileName } from '../../../electron/backend/backups/names.ts';
import { BACKUP_REASONS, BackupId } from '../../../shared/api/backup-types.ts';

it.each(BACKUP_REASONS)('says in its name when and why (%s)', (reason) => {
  const name = nameBackup(new Date('2026-03-01T08:00:00.123Z'), reason, 57);
  expect(name.id).toBe(`2026-03-01T08-00-00-123Z-${reason}-57`);
  expect(BackupId.parse(name.id)).toBe(name.id);
  expect(parseFileName(fileNameOf(name.id))).toEqual(name);
});

it.each([
  '2026-03-01T08-00-00-123Z-import-57',
  '2026-03-01T08-00-00-123Z-whim-57.db',
  '2026-13-41T08-00-00-123Z-import-57.db',
  '../2026-03-01T08-00-00-123Z-import-57.db',
  'inroad.db',
  '1.tmp',
])('takes %s for no backup', (fileName) => {
  expect(parseFileName(fileName)).toBeNull();
});
