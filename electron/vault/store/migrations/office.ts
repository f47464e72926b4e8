/** The office store: accounts, wraps, settings, saved views, disclosure log. Numbered, forward only. */
import { keptRows, logTables } from './log.ts'

const version1 = `
${logTables}

CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  signInName TEXT NOT NULL UNIQUE,
  displayName TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  slot TEXT NOT NULL UNIQUE,
  box TEXT NOT NULL,
  sign TEXT NOT NULL
) STRICT;

CREATE TABLE storeGrant (
  id TEXT PRIMARY KEY NOT NULL,
  store TEXT NOT NULL,
  holder TEXT NOT NULL,
  wrap TEXT NOT NULL,
  by TEXT NOT NULL,
  signature TEXT NOT NULL,
  UNIQUE (store, holder)
) STRICT;

CREATE TABLE setting (id TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;

CREATE TABLE savedView (
  id TEXT PRIMARY KEY NOT NULL,
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  rank INTEGER NOT NULL,
  spec TEXT NOT NULL CHECK (json_valid(spec)),
  isRemoved INTEGER NOT NULL CHECK (isRemoved IN (0, 1))
) STRICT;

CREATE TABLE disclosure (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  subject TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('internal', 'party', 'anonymised', 'public')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL,
  logHead TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('released', 'delivered', 'failed')),
  name BLOB NOT NULL,
  recipient BLOB NOT NULL,
  purpose BLOB NOT NULL,
  dismissed BLOB NOT NULL
) STRICT;
CREATE INDEX disclosureByDossier ON disclosure(dossier);
CREATE TRIGGER disclosureKept BEFORE UPDATE OF dossier, subject, subjectId, class, sha256, size, logHead, at, by, name, recipient, purpose, dismissed ON disclosure
BEGIN SELECT RAISE(ABORT, 'what left is never rewritten'); END;

${['account', 'storeGrant', 'setting', 'savedView', 'disclosure'].map(keptRows).join('')}
`

export const officeMigrations: readonly string[] = [version1]
