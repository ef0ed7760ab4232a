import type { DatabaseSync } from 'node:sqlite';
import { UnusableDatabase } from './unusable.js';

/**
 * Each entry lifts the database by one version and runs once, in a transaction. Entries are only ever added at the end.
 *
 * `event.body` holds the members of its kind as JSON; the generated columns only read from it, so that there is one
 * source for each fact. `seq` is the order of arrival.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    received INTEGER NOT NULL,
    visit TEXT NOT NULL,
    path TEXT NOT NULL,
    language TEXT NOT NULL,
    audience TEXT,
    source BLOB NOT NULL,
    body TEXT NOT NULL,
    article TEXT AS (body ->> '$.article') VIRTUAL,
    replaces TEXT AS (lower(body ->> '$.replaces')) VIRTUAL
  ) STRICT;
  CREATE INDEX event_by_kind ON event (kind, at);
  CREATE INDEX event_by_replaces ON event (replaces) WHERE replaces IS NOT NULL;
  CREATE TABLE source_key (day TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // Sources of version 1 do not tell networks apart, so nothing can be agreed by them. Days are those of UTC since 1970.
  `
  DROP INDEX event_by_kind;
  UPDATE event SET source = x'';
  CREATE INDEX event_by_at ON event (at);
  CREATE INDEX event_with_source ON event (received) WHERE source <> x'';
  CREATE TABLE day (day INTEGER PRIMARY KEY, touched INTEGER NOT NULL) STRICT;
  INSERT INTO day (day, touched) SELECT DISTINCT at / 86400000, 1 FROM event;
  CREATE TABLE rollup (
    day INTEGER PRIMARY KEY,
    mark INTEGER NOT NULL,
    sealed INTEGER,
    summary TEXT NOT NULL,
    body BLOB NOT NULL,
    base BLOB
  ) STRICT;
  CREATE TABLE agreement (day INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
  CREATE TABLE gap (
    language TEXT NOT NULL,
    question TEXT NOT NULL,
    state TEXT NOT NULL,
    owner TEXT NOT NULL,
    note TEXT NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (language, question)
  ) STRICT, WITHOUT ROWID;
  `,
];

/** Throws an `UnusableDatabase` when a newer collector or another program wrote the database. Writes nothing. */
export function checkOwner(database: DatabaseSync): void {
  const found = versionOf(database);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const names = tables.map(({ name }) => name);
  const isOurs = found > 0 && ['event', 'source_key'].every((name) => names.includes(name));
  if (names.length > 0 && !isOurs) {
    throw new UnusableDatabase('belongs to another program, and is left as it was. Choose another file.');
  }
  if (found > MIGRATIONS.length) {
    throw new UnusableDatabase(
      `is of version ${found}, this collector knows versions up to ${MIGRATIONS.length}. Run a newer collector, or choose another file.`,
    );
  }
}

/** Brings the database, which `checkOwner` let through, to the newest version. */
export function migrate(database: DatabaseSync): void {
  const found = versionOf(database);
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index >= found) lift(database, sql, index + 1);
  }
}

function lift(database: DatabaseSync, sql: string, version: number): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // A second process may have done it while this one waited for the lock.
    if (versionOf(database) < version) database.exec(`${sql}; PRAGMA user_version = ${version}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}
