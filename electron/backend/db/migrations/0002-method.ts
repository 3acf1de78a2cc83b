import type { Migration } from './migration.ts';

const ACCOUNT_ID = 'account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE';

const PROJECTION = `
  ALTER TABLE account ADD COLUMN reorganized_on TEXT;
  ALTER TABLE account ADD COLUMN confirmed_on TEXT;
  ALTER TABLE opportunity ADD COLUMN dismissed_ghosts TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE interaction ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
  ALTER TABLE assessment ADD COLUMN evidence_source TEXT NOT NULL DEFAULT '';
  ALTER TABLE assessment ADD COLUMN influences_evidence TEXT;
  ALTER TABLE assessment ADD COLUMN coach_evidence TEXT;
  ALTER TABLE assessment ADD COLUMN degree_evidence TEXT;
  ALTER TABLE assessment ADD COLUMN attitude_evidence TEXT;
  ALTER TABLE assessment ADD COLUMN mode_evidence TEXT;

  CREATE TABLE action (
    ${ACCOUNT_ID},
    id TEXT NOT NULL,
    opportunity_id TEXT,
    gap_id TEXT NOT NULL,
    what TEXT NOT NULL,
    owner_id TEXT,
    due_date TEXT,
    "where" TEXT NOT NULL,
    why TEXT NOT NULL,
    person_ids TEXT NOT NULL,
    status TEXT NOT NULL,
    done_on TEXT,
    outcome TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  CREATE TABLE survey (
    ${ACCOUNT_ID},
    id TEXT NOT NULL,
    date TEXT NOT NULL,
    factors TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  CREATE TABLE dossier_item (
    ${ACCOUNT_ID},
    id TEXT NOT NULL,
    notes TEXT NOT NULL,
    source TEXT NOT NULL,
    date TEXT,
    completeness INTEGER NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;
`;

const HISTORY = `
  -- A name for a place in the log; the state there is read from the log.
  CREATE TABLE named_snapshot (
    ${ACCOUNT_ID},
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  -- Gaps that opened and closed when the score was noted, as JSON lists of their ids.
  ALTER TABLE score_history ADD COLUMN opened TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE score_history ADD COLUMN closed TEXT NOT NULL DEFAULT '[]';
`;

/** Actions, surveys, dossier, evidence by facet, named snapshots and what moved the score. */
export const method: Migration = {
  id: 2,
  name: '0002-method',
  up: (db) => void db.exec(PROJECTION + HISTORY),
};
