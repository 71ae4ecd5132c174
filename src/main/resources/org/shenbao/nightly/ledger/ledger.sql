CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  container TEXT,
  place INTEGER NOT NULL,
  current INTEGER NOT NULL,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  file_key TEXT NOT NULL,
  sha256 TEXT,
  program TEXT NOT NULL,
  vocabulary TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  output TEXT,
  output_folded TEXT,
  original TEXT,
  projects INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  first_read TEXT NOT NULL,
  last_read TEXT NOT NULL,
  vanished TEXT,
  listed TEXT
);

CREATE UNIQUE INDEX document_by_path ON document (path) WHERE current = 1;

CREATE INDEX document_by_bytes ON document (sha256) WHERE current = 1 AND container IS NULL;

CREATE INDEX document_by_container ON document (container) WHERE current = 1 AND container IS NOT NULL;

CREATE INDEX document_by_output ON document (output_folded) WHERE current = 1 AND output IS NOT NULL;

CREATE TABLE night (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  ended TEXT NOT NULL,
  summary TEXT NOT NULL
);
