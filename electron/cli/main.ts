import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { createClient } from '../../shared/api/client.ts';
import { dispatch } from '../../shared/api/dispatch.ts';
import { type Translate, translator } from '../../shared/i18n/messages.ts';
import { streamLogger } from '../host/logger.ts';
import { defaultDatabaseFile } from '../host/paths.ts';
import { rootFolder } from '../host/root.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { type ErrorReport, reportError } from './errors.ts';
import { terminalLang } from './lang.ts';
import { createProgram, type GlobalOptions } from './program.ts';

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** Where the program writes and what it knows about its surroundings. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  out(text: string | Uint8Array): void;
  err(text: string): void;
}

/**
 * Runs one command line.
 *
 * @returns 0 done, 1 refused with a reason, 2 wrong usage.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const lang = terminalLang(terminal.env);
  const t = translator(lang);
  let exitCode = DONE;
  const program = createProgram(version(), (root) =>
    runner(root, terminal, (code) => (exitCode = code)),
  );
  program.configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    const report = reportError(error, t) ?? bug(error, t, terminal);
    terminal.err(`${report.message}\n`);
    if (program.opts<GlobalOptions>().json) terminal.out(`${JSON.stringify({ error: report })}\n`);
    return REFUSED;
  }
}

function runner(program: Command, terminal: Terminal, exit: (code: number) => void): Run {
  return (work, database) =>
    async (...args) => {
      const { db = database?.(...args) ?? defaultDatabaseFile, json = false } =
        program.opts<GlobalOptions>();
      const lang = terminalLang(terminal.env);
      // Only now: a wrong option or a cry for help needs no database.
      const { openBackend } = await import('../host/open-backend.ts');
      const backend = openBackend(db, streamLogger({ write: terminal.err }, 'error'));
      const print = ({ value, text }: Printed) =>
        terminal.out(`${json ? JSON.stringify(value) : text}\n`);
      const cli: Cli = {
        api: createClient((method, input) =>
          dispatch(backend.handlers, method, input, backend.options),
        ),
        backend,
        databaseFile: db,
        t: translator(lang),
        lang,
        json,
        progress: (text) => terminal.err(`${text}\n`),
        print,
        write: (bytes) => terminal.out(bytes),
      };
      try {
        const printed = await work(cli, ...args);
        if (printed !== null) print(printed);
        exit(printed?.refused ? REFUSED : DONE);
      } finally {
        backend.close();
      }
    };
}

/** A failure nobody foresaw: its place in the program is for us, the sentence for the user. */
function bug(error: unknown, t: Translate, terminal: Terminal): ErrorReport {
  const id = String(process.pid);
  terminal.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return { code: 'internal', params: { id }, message: t('error.internal', { id }) };
}

function version(): string {
  const file = join(rootFolder, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
