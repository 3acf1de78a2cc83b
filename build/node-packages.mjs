// Which packages the built program needs at run time: those its modules import, and what those need in turn.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

const IMPORT =
  /(?:\bfrom|\bimport|\bimport\.meta\.resolve|\brequire)\s*\(?\s*["']((?:@\w[\w.-]*\/)?\w[\w.-]*)(?:\/[^"']*)?["']/g;

/** Names of packages below `node_modules` of `root`, sorted. `folders` hold the built modules. */
export function packagesOf(folders, root) {
  const found = new Set();
  const add = (name, wantedBy) => {
    if (found.has(name) || name === 'electron' || builtinModules.includes(name)) return;
    const file = join(root, 'node_modules', name, 'package.json');
    // An optional package is for another platform when it is not there.
    if (!existsSync(file)) {
      if (wantedBy === null) throw new Error(`the program imports ${name}, which is not installed`);
      return;
    }
    found.add(name);
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(file, 'utf8'));
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
      add(needed, name);
  };
  for (const file of folders.flatMap(scriptsBelow)) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORT)) add(name, null);
  }
  return [...found].sort();
}

function scriptsBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name));
}
