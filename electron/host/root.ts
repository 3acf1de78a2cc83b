import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The program's own folder: where package.json lies, above the sources as above the built files. */
export const rootFolder = folderWithPackage(import.meta.dirname);

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('no package.json above the program');
  return folderWithPackage(above);
}
