import { Command } from 'commander';
import { defaultDatabaseFile } from '../host/paths.ts';
import { addAccounts } from './accounts.ts';
import { addActions } from './actions.ts';
import { addAssess } from './assess.ts';
import { addBackup } from './backup.ts';
import { addCheck } from './check.ts';
import type { Run } from './cli.ts';
import { addCompare } from './compare.ts';
import { addConvert } from './convert.ts';
import { addCreate } from './create.ts';
import { addDemo } from './demo.ts';
import { addExport } from './export.ts';
import { addGaps } from './gaps.ts';
import { addImport } from './import.ts';
import { addLog } from './log.ts';
import { addMerge } from './merge.ts';
import { addOpportunities } from './opportunities.ts';
import { addPeople } from './people.ts';
import { addQuestions } from './questions.ts';
import { addResilience } from './resilience.ts';
import { addRules } from './rules.ts';
import { addSearch } from './search.ts';
import { addServe } from './serve.ts';
import { addSnapshot } from './snapshot.ts';
import { addWaive } from './waive.ts';

const COMMANDS = [
  addAccounts,
  addCreate,
  addPeople,
  addOpportunities,
  addImport,
  addMerge,
  addAssess,
  addLog,
  addGaps,
  addWaive,
  addRules,
  addResilience,
  addQuestions,
  addActions,
  addSnapshot,
  addCompare,
  addSearch,
  addExport,
  addConvert,
  addBackup,
  addCheck,
  addServe,
  addDemo,
];

/** Options that every command takes. */
export interface GlobalOptions {
  readonly db?: string;
  readonly json?: boolean;
}

/** The command line as a whole. Usage mistakes are thrown as commander's errors, never `process.exit`. */
export function createProgram(version: string, run: (program: Command) => Run): Command {
  const program = new Command('inroad')
    .description("maps a client's buying centre and flags the coverage gaps")
    .version(version)
    .option('--db <file>', `database file (default: ${defaultDatabaseFile})`)
    .option('--json', 'print JSON')
    .showSuggestionAfterError()
    .exitOverride();
  const runner = run(program);
  for (const add of COMMANDS) add(program, runner);
  // A subcommand does not take over exitOverride from its parent when it is made before.
  for (const command of program.commands) command.exitOverride();
  return program;
}
