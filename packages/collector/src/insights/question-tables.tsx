/** @jsxImportSource hono/jsx */
import { formatCount, formatNumber } from './format.js';
import type { AskedQuestion } from './group-queries.js';
import type { Insights } from './insights.js';
import { Day, More, Quoted } from './parts.js';
import { TableHead } from './table-head.js';

const MOST_GAPS = 50;
const MOST_ASKED = 10;
const MOST_PAGES = 3;
const MOST_SPELLINGS = 3;

/** What was asked and not found: the first thing an editor wants to know. */
export function NotFound({ notFound, searches }: Insights) {
  return (
    <section aria-labelledby="not-found">
      <h2 id="not-found">Asked and not found</h2>
      {notFound.length === 0 ? (
        <p class="note">
          {searches.total === 0
            ? 'Nobody has searched in this time.'
            : `Every one of ${formatCount(searches.total, 'search', 'searches')} found something.`}
        </p>
      ) : (
        <>
          <p class="note">Searches that found nothing certain, those of most visits first.</p>
          <table class="gaps">
            <caption class="unseen">Questions without a certain answer</caption>
            <TableHead first="Question" numbers={['Times', 'Last']} />
            <tbody>
              {notFound.slice(0, MOST_GAPS).map((gap, index) => (
                <Gap {...gap} isNext={index === 0 && gap.visits > 1} />
              ))}
            </tbody>
          </table>
          <More left={notFound.length - MOST_GAPS} what="questions" />
        </>
      )}
    </section>
  );
}

function Gap({
  query,
  alsoAs,
  visits,
  times,
  last,
  pages,
  languages,
  isNext,
}: AskedQuestion & { isNext: boolean }) {
  return (
    <tr class={isNext ? 'lead' : undefined}>
      <th scope="row">
        {isNext && <span class="label">Next to write</span>}
        <Quoted text={query} language={languages[0]} />
        <Spellings alsoAs={alsoAs} />
        <small>
          {formatCount(visits, 'visit')}
          <Pages pages={pages} />
        </small>
      </th>
      <td class="number">{formatNumber(times)}</td>
      <td class="number">
        <Day time={last} />
      </td>
    </tr>
  );
}

function Spellings({ alsoAs }: Pick<AskedQuestion, 'alsoAs'>) {
  if (alsoAs.length === 0) return null;
  return (
    <small>
      also as{' '}
      {alsoAs.slice(0, MOST_SPELLINGS).map((spelling, index) => (
        <>
          {index > 0 && ', '}
          <Quoted text={spelling} />
        </>
      ))}
    </small>
  );
}

function Pages({ pages }: Pick<AskedQuestion, 'pages'>) {
  const more = pages.length - MOST_PAGES;
  return (
    <>
      {' on '}
      {pages.slice(0, MOST_PAGES).map(({ path }, index) => (
        <>
          {index > 0 && ', '}
          <code>{path}</code>
        </>
      ))}
      {more > 0 && ` and ${formatCount(more, 'other page')}`}
    </>
  );
}

/** What visitors search for most, found or not. */
export function MostAsked({ searches }: Insights) {
  if (searches.questions.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">Asked most</h2>
      <table>
        <caption class="unseen">Most frequent searches</caption>
        <TableHead first="Question" numbers={['Times', 'Not found']} />
        <tbody>
          {searches.questions.slice(0, MOST_ASKED).map(({ query, languages, times, missed }) => (
            <tr>
              <th scope="row">
                <Quoted text={query} language={languages[0]} />
              </th>
              <td class="number">{formatNumber(times)}</td>
              <td class="number">{formatNumber(missed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={searches.questions.length - MOST_ASKED} what="questions" />
    </section>
  );
}
