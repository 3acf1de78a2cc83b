import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccountStore, createAccountStore } from '../../../electron/backend/account/store.ts';
import { checkDatabase } from '../../../electron/backend/check/check.ts';
import { MIGRATIONS } from '../../../electron/backend/db/migrations/list.ts';
import { type OpenDatabase, openDatabase } from '../../../electron/backend/db/open.ts';
import { createWriter } from '../../../electron/backend/db/writer.ts';
import type { CheckReport } from '../../../shared/api/account-types.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { emptyRecords } from '../../../shared/domain/records.ts';
import { START } from './harness.ts';

/** A store on a real file with one account, `acme`, and its opportunity, `deal`. */
export interface TestStore {
  readonly store: AccountStore;
  readonly database: OpenDatabase;
  check(): CheckReport;
  /** Closes and opens the file again. */
  restart(): TestStore;
  /** Closes the file and removes it. */
  end(): void;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function testStore(snapshotEvery: number): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-store-'));
  const opened = openStore(folder, snapshotEvery);
  const account = Account.parse({ id: 'acme', name: 'Acme', createdAt: START });
  const deal = Opportunity.parse({ id: 'deal', name: 'Deal', createdAt: START });
  opened.store.create({ ...emptyRecords(account), opportunities: { deal } }, 'create');
  return opened;
}

function openStore(folder: string, snapshotEvery: number): TestStore {
  const clock = () => new Date(START);
  const database = openDatabase({
    file: join(folder, 'a.db'),
    migrations: MIGRATIONS,
    now: clock,
    newId: () => 'test-database',
  });
  const store = createAccountStore({ database, clock, logger: silent, snapshotEvery });
  const deps = { database, accounts: store, clock, write: createWriter(database) };
  return {
    store,
    database,
    check: () => checkDatabase(deps, false),
    restart() {
      database.close();
      return openStore(folder, snapshotEvery);
    },
    end() {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
