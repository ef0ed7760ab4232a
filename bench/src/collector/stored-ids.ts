import { DatabaseSync } from 'node:sqlite';

/** What lies in a collector's file, read from outside while nobody writes. */
export interface StoredIds {
  /** In the order of arrival, as often as each is there. */
  ids: string[];
  /** Rows whose body is not whole JSON. */
  broken: number;
  /** What SQLite says of the file; `ok` when it is whole. */
  integrity: string;
}

export function readStoredIds(database: string): StoredIds {
  const reader = new DatabaseSync(database, { readOnly: true });
  try {
    const ids = reader.prepare('SELECT id FROM event ORDER BY seq').all();
    const broken = reader.prepare('SELECT count(*) AS count FROM event WHERE NOT json_valid(body)').get();
    const integrity = reader.prepare('PRAGMA integrity_check').all();
    return {
      ids: ids.map(({ id }) => String(id)),
      broken: Number(broken?.count),
      integrity: integrity.map((row) => String(row.integrity_check)).join('; '),
    };
  } finally {
    reader.close();
  }
}

/** How what should be there compares with what is. */
export interface Comparison {
  /** Should be there and is not. */
  lost: string[];
  /** Is there more than once. */
  doubled: string[];
  /** Is there, and nobody made it. */
  strange: string[];
}

/** @param made everything that may be there; @param kept what must be there */
export function compare(
  stored: readonly string[],
  { made, kept }: { made: ReadonlySet<string>; kept: Iterable<string> },
): Comparison {
  const found = new Set<string>();
  const doubled: string[] = [];
  for (const id of stored) {
    if (found.has(id)) doubled.push(id);
    found.add(id);
  }
  return {
    lost: [...kept].filter((id) => !found.has(id)),
    doubled,
    strange: [...found].filter((id) => !made.has(id)),
  };
}
