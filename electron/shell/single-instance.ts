import { lstatSync } from 'node:fs';
import { extname, isAbsolute } from 'node:path';

const EXTENSION = '.inroad';

/**
 * The document a command line asks for, or null. Every argument is hostile: only the last absolute path of an
 * existing plain file with our extension counts; switches, addresses, network shares and links do not.
 * Source: RELIABILITY.md 2, item 19.
 */
export function fileInArguments(argv: readonly string[]): string | null {
  return argv.slice(1).findLast(isOurFile) ?? null;
}

function isOurFile(argument: string): boolean {
  if (argument.startsWith('-') || argument.includes('\0') || argument.length > 4_096) return false;
  if (/^[\\/]{2}/.test(argument) || !isAbsolute(argument)) return false;
  if (extname(argument).toLowerCase() !== EXTENSION) return false;
  return isPlainFile(argument);
}

function isPlainFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    // Missing, unreadable or a path the system cannot have: not a document of ours, whatever the reason.
    return false;
  }
}
