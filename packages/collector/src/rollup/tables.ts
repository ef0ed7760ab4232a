/** How two cells of the same name become one. */
type Rule = 'sum' | 'min' | 'max';

/** A table of a roll-up: what names a row, and what is counted in it. */
export interface Shape {
  keys: readonly string[];
  numbers: Readonly<Record<string, Rule>>;
}

function shape<const Keys extends readonly string[], const Numbers extends Record<string, Rule>>(
  keys: Keys,
  numbers: Numbers,
): { keys: Keys; numbers: Numbers } {
  return { keys, numbers };
}

/** Where and for whom; `audience` is empty when the site named none. */
const PLACE = ['language', 'audience', 'path'] as const;

/**
 * What is counted of a day. Every number is a sum over visits (or the first or last time of something), so that the
 * roll-ups of two days, or of two halves of a day's visits, added up are the roll-up of both. What a visit did in
 * several places counts where it did it first.
 *
 * - `kinds`: events.
 * - `visits`: `began` here; `touched` here, also later. Of those that began: `surveyed` answered a survey; `troubled` did not,
 *   and asked in vain, said no, went to people, or said that a follow-up or a promise had failed, with nothing after a miss
 *   that helped: those are not asked.
 * - `queries`: searches by question (see `questionKey`); `hit` is the article that stood first. `missed` of `times` found
 *   nothing certain; `visits` asked it, `missedVisits` in vain.
 * - `spellings`: how a question was written.
 * - `votes`, `reasons`: of votes that stand, by the version (content hash) they were given for.
 * - `versions`: versions of an article, and when somebody first and last had them before them.
 * - `outcomes`: what came of an article besides votes.
 * - `offers`: suggestions and tips, by what led to them.
 * - `forward`: visits in which something came forward (`arm` is `shown`), or was withheld to compare (`withheld`), and how
 *   they went on: `solved` said yes or probably solved it; `helpless` asked in vain, said no or went to people.
 * - `surveys`, `responses`: answers by question (a text of more than 60 characters is a quote only), and how many
 *   answered at all.
 * - `handoffs`: visitors who went to people, and whether a promise was kept.
 * - `journeys`: page → cue → article or question → outcome, in visits.
 * - `pairs`: which article was read, and found helpful, after which question.
 * - `together`: two articles read in one visit (`article` < `other`).
 */
export const TABLES = {
  kinds: shape([...PLACE, 'kind'], { times: 'sum', first: 'min', last: 'max' }),
  visits: shape(PLACE, { began: 'sum', touched: 'sum', troubled: 'sum', surveyed: 'sum' }),
  queries: shape([...PLACE, 'question', 'hit'], {
    times: 'sum',
    missed: 'sum',
    visits: 'sum',
    missedVisits: 'sum',
    last: 'max',
    lastMissed: 'max',
  }),
  spellings: shape(['language', 'question', 'spelling'], { times: 'sum', missed: 'sum' }),
  votes: shape([...PLACE, 'article', 'hash'], { yes: 'sum', no: 'sum' }),
  reasons: shape([...PLACE, 'article', 'hash', 'reason'], { times: 'sum' }),
  versions: shape(['language', 'article', 'hash'], { seen: 'sum', first: 'min', last: 'max' }),
  outcomes: shape([...PLACE, 'article'], {
    reads: 'sum',
    probablySolved: 'sum',
    solvedLater: 'sum',
    unsolvedLater: 'sum',
  }),
  offers: shape([...PLACE, 'kind', 'article', 'cue'], {
    shown: 'sum',
    opened: 'sum',
    dismissed: 'sum',
    withheld: 'sum',
  }),
  forward: shape([...PLACE, 'arm'], { visits: 'sum', solved: 'sum', helpless: 'sum' }),
  surveys: shape([...PLACE, 'survey', 'question', 'answer'], { times: 'sum' }),
  responses: shape([...PLACE, 'survey'], { times: 'sum' }),
  handoffs: shape([...PLACE, 'channel'], { times: 'sum', promised: 'sum', kept: 'sum', broken: 'sum' }),
  journeys: shape([...PLACE, 'by', 'cue', 'article', 'question', 'outcome'], { visits: 'sum' }),
  pairs: shape([...PLACE, 'question', 'article'], { reads: 'sum', yes: 'sum', no: 'sum' }),
  together: shape(['language', 'article', 'other'], { visits: 'sum' }),
} as const satisfies Record<string, Shape>;

export type TableName = keyof typeof TABLES;

/** A row of a table. */
export type Row<Name extends TableName> = Record<(typeof TABLES)[Name]['keys'][number], string> &
  Record<keyof (typeof TABLES)[Name]['numbers'], number>;

export type Tables = { [Name in TableName]: Row<Name>[] };
