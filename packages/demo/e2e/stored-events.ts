import { DatabaseSync } from 'node:sqlite';

/** An event as the collector keeps it; the members of its kind are in `body`. */
interface StoredEvent {
  id: string;
  kind: string;
  path: string;
  visit: string;
  body: Record<string, unknown>;
}

export interface StoredEvents {
  /** In the order of arrival. */
  all(): StoredEvent[];
  of(kind: string): StoredEvent[];
}

/** Reads the collector's database as somebody with a database browser would: from outside, read-only. */
export function storedEvents(database: string): StoredEvents {
  function all(): StoredEvent[] {
    const open = new DatabaseSync(database, { readOnly: true });
    try {
      const rows = open.prepare('SELECT id, kind, path, visit, body FROM event ORDER BY seq').all();
      return rows.map((row) => ({
        id: String(row.id),
        kind: String(row.kind),
        path: String(row.path),
        visit: String(row.visit),
        body: JSON.parse(String(row.body)),
      }));
    } finally {
      open.close();
    }
  }
  return { all, of: (kind) => all().filter((event) => event.kind === kind) };
}
