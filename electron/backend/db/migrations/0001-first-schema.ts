import type { Migration } from './migration.ts';

const LOG = `
  -- One row: a random id, and how often was committed. Every transaction changes it, so every write-ahead log holds
  -- it and shows whether it belongs to this file and comes after it.
  CREATE TABLE database_identity (id TEXT NOT NULL, commits INTEGER NOT NULL) STRICT;

  CREATE TABLE account (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    industry TEXT NOT NULL,
    stage TEXT NOT NULL,
    notes TEXT NOT NULL,
    created_at TEXT NOT NULL,
    -- Case-folded name, for finding it; names can meet through merged documents, so it is not unique here.
    name_key TEXT NOT NULL,
    seq INTEGER NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX account_by_name ON account (name_key);

  -- The truth: every change as it came, never altered.
  CREATE TABLE account_update (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    bytes BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    PRIMARY KEY (account_id, seq)
  ) STRICT;
  CREATE TRIGGER account_update_once BEFORE INSERT ON account_update
  WHEN EXISTS (SELECT 1 FROM account_update WHERE account_id = NEW.account_id AND seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'account_update is append-only'); END;
  CREATE TRIGGER account_update_fixed BEFORE UPDATE ON account_update
  BEGIN SELECT RAISE(ABORT, 'account_update is append-only'); END;
  CREATE TRIGGER account_update_kept BEFORE DELETE ON account_update
  WHEN EXISTS (SELECT 1 FROM account WHERE id = OLD.account_id)
  BEGIN SELECT RAISE(ABORT, 'account_update is append-only'); END;

  CREATE TABLE account_snapshot (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    bytes BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    PRIMARY KEY (account_id, seq)
  ) STRICT;
`;

// Records of a document may point at others that are gone, so only the account is a foreign key.
const PROJECTION = `
  CREATE TABLE person (
    row_id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    department TEXT NOT NULL,
    layer TEXT NOT NULL,
    function TEXT NOT NULL,
    manager_id TEXT,
    "order" REAL NOT NULL,
    member_ids TEXT NOT NULL,
    position TEXT,
    reach TEXT NOT NULL,
    owner_id TEXT,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    since TEXT,
    left_on TEXT,
    wanted_influence TEXT,
    due_date TEXT,
    external_id TEXT NOT NULL,
    external_ordinal INTEGER NOT NULL,
    notes TEXT NOT NULL,
    UNIQUE (account_id, id)
  ) STRICT;

  CREATE TABLE opportunity (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    buying_step INTEGER,
    bid_due TEXT,
    amount TEXT NOT NULL,
    not_involved TEXT NOT NULL,
    notes TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  CREATE TABLE assessment (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    opportunity_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    influences TEXT NOT NULL,
    coach TEXT NOT NULL,
    coach_credible_to_us TEXT NOT NULL,
    coach_credible_to_them TEXT NOT NULL,
    coach_wants_us TEXT NOT NULL,
    degree TEXT NOT NULL,
    attitude INTEGER,
    mode TEXT NOT NULL,
    result TEXT NOT NULL,
    win TEXT NOT NULL,
    confidence INTEGER,
    evidence_date TEXT,
    prefers TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  CREATE TABLE tie (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    strength INTEGER,
    note TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  CREATE TABLE interaction (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    person_ids TEXT NOT NULL,
    team_member_ids TEXT NOT NULL,
    opportunity_id TEXT,
    note TEXT NOT NULL,
    next_step TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  CREATE TABLE interaction_person (
    account_id TEXT NOT NULL,
    interaction_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (account_id, interaction_id, person_id),
    FOREIGN KEY (account_id, interaction_id) REFERENCES interaction (account_id, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX interaction_by_person ON interaction_person (account_id, person_id);

  CREATE TABLE team_member (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    rank INTEGER NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
  ) STRICT;

  CREATE TABLE waiver (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    opportunity_id TEXT NOT NULL,
    gap_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT NOT NULL,
    date TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (account_id, id)
  ) STRICT;
`;

const JUDGEMENT = `
  -- The last run of the rules on each opportunity.
  CREATE TABLE evaluation (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    opportunity_id TEXT NOT NULL,
    date TEXT NOT NULL,
    started INTEGER NOT NULL,
    score TEXT NOT NULL,
    PRIMARY KEY (account_id, opportunity_id)
  ) STRICT;

  CREATE TABLE gap (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    opportunity_id TEXT NOT NULL,
    id TEXT NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    subjects TEXT NOT NULL,
    "values" TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'waived', 'closed')),
    opened TEXT NOT NULL,
    changed TEXT NOT NULL,
    closed TEXT,
    reopened INTEGER NOT NULL,
    waiver TEXT,
    PRIMARY KEY (account_id, opportunity_id, id)
  ) STRICT;

  CREATE TABLE score_history (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    opportunity_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    total REAL NOT NULL
  ) STRICT;
  CREATE INDEX score_history_by_opportunity ON score_history (account_id, opportunity_id);
`;

// The index stores no text of its own and is kept by triggers; secure-delete leaves no trigrams of the deleted behind.
const SEARCH = `
  CREATE VIRTUAL TABLE person_search USING fts5 (
    name, title, department, notes,
    content = 'person', content_rowid = 'row_id',
    tokenize = 'trigram case_sensitive 0 remove_diacritics 1'
  );
  INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', 1);
  CREATE TRIGGER person_search_insert AFTER INSERT ON person BEGIN
    INSERT INTO person_search (rowid, name, title, department, notes)
    VALUES (NEW.row_id, NEW.name, NEW.title, NEW.department, NEW.notes);
  END;
  CREATE TRIGGER person_search_delete AFTER DELETE ON person BEGIN
    INSERT INTO person_search (person_search, rowid, name, title, department, notes)
    VALUES ('delete', OLD.row_id, OLD.name, OLD.title, OLD.department, OLD.notes);
  END;
  CREATE TRIGGER person_search_update AFTER UPDATE ON person
  WHEN OLD.name IS NOT NEW.name OR OLD.title IS NOT NEW.title
    OR OLD.department IS NOT NEW.department OR OLD.notes IS NOT NEW.notes
  BEGIN
    INSERT INTO person_search (person_search, rowid, name, title, department, notes)
    VALUES ('delete', OLD.row_id, OLD.name, OLD.title, OLD.department, OLD.notes);
    INSERT INTO person_search (rowid, name, title, department, notes)
    VALUES (NEW.row_id, NEW.name, NEW.title, NEW.department, NEW.notes);
  END;
`;

const PREFERENCES = `
  CREATE TABLE import_preset (name TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT;
  CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** Log, projection, judgement, search and preferences. */
export const firstSchema: Migration = {
  id: 1,
  name: '0001-first-schema',
  up: (db) => void db.exec(LOG + PROJECTION + JUDGEMENT + SEARCH + PREFERENCES),
};
