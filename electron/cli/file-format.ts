import { extname } from 'node:path';
import { ARCHIVE_EXTENSION } from '../../shared/api/archive-types.ts';
import { AppError } from '../../shared/api/errors.ts';
import { ExportFormat } from '../../shared/api/export-types.ts';

/** Everything an account can be written as. */
export const FILE_FORMATS = [...ExportFormat.options, ARCHIVE_EXTENSION] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/**
 * The format that the ending of a file's name asks for.
 *
 * @throws {AppError} `export.format` with those that are allowed.
 */
export function formatOf<F extends FileFormat>(file: string, allowed: readonly F[]): F {
  const ending = extname(file).slice(1).toLowerCase();
  const found = allowed.find((format) => format === ending);
  if (found === undefined)
    throw new AppError('export.format', { format: ending || file, allowed: allowed.join(', ') });
  return found;
}
