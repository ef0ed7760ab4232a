import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import { LOCK_PATIENCE } from './sqlite-store.js';
import { COMMENTS_EACH, type Tallies, type TallyFilter } from './tallies.js';

/** Counts on a connection of its own that cannot write, so that reading never holds up receiving. */
export interface TallyReader {
  read(filter: TallyFilter): Tallies;
  close(): void;
}

/** Opens a database that `openSqliteStore` made. */
export function openTallyReader(file: string): TallyReader {
  const database = new DatabaseSync(file, { readOnly: true, timeout: LOCK_PATIENCE });
  return {
    read(filter) {
      // One transaction is one moment: all figures are of the same events.
      database.exec('BEGIN');
      try {
        return readTallies(database, filter);
      } finally {
        database.exec('COMMIT');
      }
    },
    close: () => database.close(),
  };
}

const count = v.number();
const text = v.string();
const flag = v.pipe(
  v.number(),
  v.transform((bit) => bit === 1),
);
const time = v.pipe(
  v.nullable(v.number()),
  v.transform((at) => at ?? undefined),
);
const extent = v.object({ events: count, visits: count, first: time, last: time });

const EXTENT = 'count(*) AS events, count(DISTINCT visit) AS visits, min(at) AS first, max(at) AS last';
const COUNTED = 'at BETWEEN :from AND :until AND (:language IS NULL OR language = :language)';
// A vote may only be replaced by a later view of the same article. Of several that replace the same one, as from two
// tabs, the latest stands. Both are asked when counting, so the order of arrival does not matter.
const STANDING = `kind = 'vote' AND ${COUNTED}
  AND NOT EXISTS (
    SELECT 1 FROM event AS newer
    WHERE newer.replaces = event.id AND newer.kind = 'vote' AND newer.article = event.article AND newer.id <> event.id)
  AND NOT EXISTS (
    SELECT 1 FROM event AS rival
    WHERE rival.replaces = event.replaces AND rival.replaces NOT IN ('', rival.id)
      AND rival.kind = 'vote' AND rival.article = event.article
      AND (rival.at, rival.seq) > (event.at, event.seq))`;

function readTallies(database: DatabaseSync, filter: TallyFilter): Tallies {
  const all = <Entry>(
    sql: string,
    entry: v.GenericSchema<unknown, Entry>,
    values = valuesOf(filter),
  ): Entry[] => v.parse(v.array(entry), database.prepare(sql).all(values));
  const one = (sql: string, values = valuesOf(filter)) => v.parse(extent, database.prepare(sql).get(values));

  return {
    everything: one(`SELECT ${EXTENT} FROM event`, {}),
    languages: all(LANGUAGES, v.object({ language: text }), {}).map((row) => row.language),
    counted: one(`SELECT ${EXTENT} FROM event WHERE ${COUNTED}`),
    kinds: Object.fromEntries(
      all(KINDS, v.object({ kind: text, times: count })).map((row) => [row.kind, row.times]),
    ),
    queries: all(
      QUERIES,
      v.object({
        query: text,
        missed: flag,
        path: text,
        language: text,
        visit: text,
        times: count,
        last: count,
      }),
    ),
    votes: all(VOTES, v.object({ article: text, helpful: flag, times: count })),
    reasons: all(REASONS, v.object({ article: text, reason: text, times: count })),
    comments: all(
      COMMENTS,
      v.object({ article: text, comment: text, helpful: flag, path: text, language: text, at: count }),
    ),
    suggestions: all(
      SUGGESTIONS,
      v.object({
        article: text,
        kind: v.picklist(['suggest', 'tip']),
        cue: text,
        shown: count,
        opened: count,
        dismissed: count,
      }),
    ),
  };
}

function valuesOf({ from, until, language }: TallyFilter): Record<string, SQLInputValue> {
  return { from, until, language: language ?? null };
}

const LANGUAGES = 'SELECT language FROM event GROUP BY language ORDER BY count(*) DESC, language';

const KINDS = `SELECT kind, count(*) AS times FROM event WHERE ${COUNTED} GROUP BY kind ORDER BY kind`;

const QUERIES = `
  SELECT body ->> '$.query' AS query, kind = 'miss' AS missed, path, language, visit, count(*) AS times, max(at) AS last
  FROM event WHERE kind IN ('search', 'miss') AND ${COUNTED}
  GROUP BY 1, 2, 3, 4, 5`;

const VOTES = `
  SELECT article, body ->> '$.helpful' AS helpful, count(*) AS times
  FROM event WHERE ${STANDING} GROUP BY 1, 2`;

const REASONS = `
  SELECT article, body ->> '$.reason' AS reason, count(*) AS times
  FROM event WHERE ${STANDING} AND body ->> '$.reason' <> ''
  GROUP BY 1, 2 ORDER BY times DESC, reason`;

const COMMENTS = `
  SELECT article, comment, helpful, path, language, at FROM (
    SELECT article, body ->> '$.comment' AS comment, body ->> '$.helpful' AS helpful, path, language, at,
      row_number() OVER (PARTITION BY article ORDER BY at DESC, seq DESC) AS place
    FROM event WHERE ${STANDING} AND body ->> '$.comment' <> '')
  WHERE place <= ${COMMENTS_EACH} ORDER BY article, place`;

const SUGGESTIONS = `
  SELECT article, kind, coalesce(body ->> '$.cue', '') AS cue,
    sum(body ->> '$.outcome' = 'shown') AS shown,
    sum(body ->> '$.outcome' = 'opened') AS opened,
    sum(body ->> '$.outcome' = 'dismissed') AS dismissed
  FROM event WHERE kind IN ('suggest', 'tip') AND ${COUNTED}
  GROUP BY 1, 2, 3`;
