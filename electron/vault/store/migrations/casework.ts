/** The casework store: all about people and cases. Numbered, forward only; a number is never used again. */
import { frozenRows, keptRows, logTables } from './log.ts'

const dossierColumns = `
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  legacyNumber TEXT NOT NULL,
  received TEXT NOT NULL CHECK (received GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  receivedTime TEXT NOT NULL,
  channel TEXT NOT NULL,
  urgency TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  kinds TEXT NOT NULL CHECK (json_valid(kinds)),
  narrative BLOB,
  remedies TEXT NOT NULL CHECK (json_valid(remedies)),
  remedySought BLOB,
  otherProcedures TEXT NOT NULL CHECK (json_valid(otherProcedures)),
  otherProceduresNote BLOB,
  advice BLOB,
  batch TEXT,
  legacy BLOB,
  isVoid INTEGER NOT NULL CHECK (isVoid IN (0, 1)),
  registeredAt TEXT NOT NULL,
  registeredBy TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state <> '')`

const version1 = `
${logTables}

-- A dossier's own random key, wrapped by the store's. Outside the log: destroying it destroys the content and leaves the chain whole.
CREATE TABLE dossierKey (dossier TEXT PRIMARY KEY NOT NULL, wrap BLOB NOT NULL) STRICT;

-- One sealed row per draft, overwritten while typing. The log begins when it is registered.
CREATE TABLE draft (id TEXT PRIMARY KEY NOT NULL, changedAt TEXT NOT NULL, body BLOB NOT NULL) STRICT;

-- Evidence files that are being sealed and have no record yet. Outside the log: what is left here after a crash names the files to remove.
CREATE TABLE importing (file TEXT PRIMARY KEY NOT NULL) STRICT;

CREATE TABLE caseFile (${dossierColumns},
  consultation TEXT REFERENCES consultation(id)
) STRICT;
CREATE TABLE consultation (${dossierColumns},
  "case" TEXT
) STRICT;
CREATE INDEX caseByLegacy ON caseFile(legacyNumber) WHERE legacyNumber <> '';
CREATE INDEX caseByBatch ON caseFile(batch) WHERE batch IS NOT NULL;

CREATE TABLE party (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  rank INTEGER NOT NULL CHECK (rank >= 0),
  role TEXT NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('person', 'body', 'unnamed')),
  alias TEXT NOT NULL CHECK (alias <> ''),
  bodyType TEXT,
  identityReserved INTEGER NOT NULL CHECK (identityReserved IN (0, 1)),
  name BLOB,
  otherNames BLOB,
  organisation BLOB,
  position BLOB,
  phone BLOB,
  email BLOB,
  address BLOB,
  birth BLOB,
  language BLOB,
  assistance BLOB,
  safeContact BLOB,
  consent BLOB,
  authority BLOB,
  remark BLOB,
  legacy BLOB
) STRICT;
CREATE INDEX partyByDossier ON party(dossier);

CREATE TABLE allegation (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  rank INTEGER NOT NULL CHECK (rank >= 0),
  kind TEXT NOT NULL,
  act TEXT,
  grounds TEXT NOT NULL CHECK (json_valid(grounds)),
  area TEXT,
  respondents TEXT NOT NULL CHECK (json_valid(respondents)),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  finding TEXT,
  repeatOf TEXT,
  place BLOB,
  description BLOB,
  legacy BLOB
) STRICT;
CREATE INDEX allegationByDossier ON allegation(dossier);

CREATE TABLE step (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  act TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  pause TEXT,
  facts BLOB NOT NULL
) STRICT;
CREATE INDEX stepByDossier ON step(dossier);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  exhibit INTEGER NOT NULL CHECK (exhibit > 0),
  file TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  mime TEXT NOT NULL,
  kind TEXT NOT NULL,
  receivedOn TEXT NOT NULL,
  allegations TEXT NOT NULL CHECK (json_valid(allegations)),
  addedAt TEXT NOT NULL,
  addedBy TEXT NOT NULL,
  name BLOB NOT NULL,
  nameBytes BLOB,
  source BLOB,
  remark BLOB,
  fileKey BLOB NOT NULL,
  UNIQUE (dossier, exhibit)
) STRICT;
CREATE TRIGGER evidenceOriginal BEFORE UPDATE OF dossier, exhibit, file, size, sha256, fileKey, name, nameBytes, addedAt, addedBy ON evidence
BEGIN SELECT RAISE(ABORT, 'an original is never changed'); END;

CREATE TABLE custody (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  evidence TEXT NOT NULL REFERENCES evidence(id),
  act TEXT NOT NULL CHECK (act IN ('received', 'verified', 'damaged', 'exported')),
  at TEXT NOT NULL,
  offset TEXT NOT NULL,
  by TEXT NOT NULL,
  hashBefore TEXT,
  hashAfter TEXT,
  reason BLOB,
  recipient BLOB
) STRICT;
CREATE INDEX custodyByEvidence ON custody(evidence);

CREATE TABLE note (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('team', 'me')),
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  changedAt TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX noteByDossier ON note(dossier);

CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL,
  dossier TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
  form TEXT NOT NULL CHECK (form IN ('named', 'pseudonymised')),
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  changedAt TEXT NOT NULL,
  title BLOB,
  sections BLOB
) STRICT;
CREATE INDEX documentByDossier ON document(dossier);

CREATE TABLE batch (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  names TEXT NOT NULL CHECK (json_valid(names)),
  dossiers INTEGER NOT NULL,
  allegations INTEGER NOT NULL,
  undone TEXT,
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  orphans TEXT NOT NULL CHECK (json_valid(orphans))
) STRICT;

${['step', 'custody'].map(frozenRows).join('')}
${['caseFile', 'consultation', 'party', 'allegation', 'evidence', 'note', 'document', 'batch'].map(keptRows).join('')}
`

export const caseworkMigrations: readonly string[] = [version1]
