/**
 * The log of a store: append-only by trigger, hash-chained per device, signed per transaction. `INSERT OR REPLACE` slips past
 * no-update and no-delete triggers, so an insert over an existing key is refused by a trigger of its own.
 */
export const logTables = `
CREATE TABLE meta (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE tx (
  seq INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  account TEXT NOT NULL,
  at TEXT NOT NULL,
  offset TEXT NOT NULL,
  call TEXT NOT NULL,
  callId TEXT UNIQUE,
  answer TEXT NOT NULL,
  entries TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  signature TEXT NOT NULL
) STRICT;

CREATE TABLE entry (
  seq INTEGER PRIMARY KEY NOT NULL,
  tx INTEGER NOT NULL REFERENCES tx(seq) DEFERRABLE INITIALLY DEFERRED,
  schema INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'set', 'act')),
  noun TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT,
  dossier TEXT,
  payload TEXT NOT NULL,
  CHECK ((kind = 'set') = (field IS NOT NULL))
) STRICT;
CREATE INDEX entryByRecord ON entry(record, field);
CREATE INDEX entryByDossier ON entry(dossier) WHERE dossier IS NOT NULL;

CREATE TRIGGER txNoUpdate BEFORE UPDATE ON tx BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER txNoDelete BEFORE DELETE ON tx BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER txNoReplace BEFORE INSERT ON tx WHEN EXISTS (SELECT 1 FROM tx WHERE seq = NEW.seq OR id = NEW.id OR hash = NEW.hash OR callId = NEW.callId)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER entryNoUpdate BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER entryNoDelete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER entryNoReplace BEFORE INSERT ON entry WHEN EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
`

/** Triggers for a table whose rows are never changed once written (custody, steps). */
export const frozenRows = (table: string): string => `
CREATE TRIGGER ${table}NoUpdate BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'these rows are never changed'); END;
CREATE TRIGGER ${table}NoDelete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'these rows are never changed'); END;
CREATE TRIGGER ${table}NoReplace BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'these rows are never changed'); END;
`

/** Triggers for a table whose rows change field by field but never go. */
export const keptRows = (table: string): string => `
CREATE TRIGGER ${table}NoDelete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'rows are kept'); END;
CREATE TRIGGER ${table}NoReplace BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'rows are kept'); END;
`
