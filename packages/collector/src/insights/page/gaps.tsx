/** @jsxImportSource hono/jsx */
import { GAP_STATES } from '../../store/event-store.js';
import { filterAddress, filterOf } from '../filter.js';
import { formatCount, formatNumber } from '../format.js';
import { gapAnchor, LONGEST_NOTE, LONGEST_OWNER } from '../gap-form.js';
import type { Gap, Insights } from '../insights.js';
import { tameMarks } from '../plots/fit-text.js';
import { wordState } from '../wording.js';
import { Day, Listed, More, Path, Quoted, Title } from './parts.js';
import { TableHead } from './table-head.js';

const MOST_GAPS = 50;
const MOST_PAGES = 3;
const MOST_SPELLINGS = 3;

export const isOpen = ({ state }: Pick<Gap, 'state'>): boolean => state === 'new' || state === 'writing';

/** What was asked and not found: the first thing an editor wants to know. */
export function NotFound(insights: Insights) {
  const { notFound, searches } = insights;
  const address = filterAddress(filterOf(insights));
  const [open, done] = [notFound.filter(isOpen), notFound.filter((gap) => !isOpen(gap))];
  return (
    <>
      <p class="note">{wordIntroduction(open, done, searches.total)}</p>
      {open.length > 0 && <Gaps caption="Questions without a certain answer" gaps={open} address={address} />}
      {done.length > 0 && (
        <details>
          <summary class="big">Answered, or not to be answered: {formatNumber(done.length)}</summary>
          <Gaps caption="Questions that are done" gaps={done} address={address} />
        </details>
      )}
    </>
  );
}

function wordIntroduction(open: readonly Gap[], done: readonly Gap[], searches: number): string {
  if (open.length > 0)
    return 'Searches that found nothing certain, those of most visits first. Spellings of one question are one.';
  if (done.length > 0) return 'Everything that was asked in vain has been dealt with.';
  if (searches === 0) return 'Nobody has searched in this time.';
  return `Every one of ${formatCount(searches, 'search', 'searches')} found something.`;
}

function Gaps({ caption, gaps, address }: { caption: string; gaps: readonly Gap[]; address: string }) {
  return (
    <>
      <table class="gaps">
        <caption class="unseen">{caption}</caption>
        <TableHead first="Question" numbers={['Visits', 'Last']} />
        {gaps.slice(0, MOST_GAPS).map((gap) => (
          <GapRows gap={gap} address={address} />
        ))}
      </table>
      <More left={gaps.length - MOST_GAPS} what="questions" />
    </>
  );
}

/** One body of the table: what was asked, then what has been made of it. */
function GapRows({ gap, address }: { gap: Gap; address: string }) {
  const { query, alsoAs, visits, times, last, pages, languages, closest } = gap;
  return (
    <tbody id={gapAnchor(gap)}>
      <tr class="with-words">
        <th scope="row">
          <Quoted text={query} language={languages[0]} />
          {alsoAs.length > 0 && (
            <small>
              also as{' '}
              <Listed
                items={alsoAs
                  .slice(0, MOST_SPELLINGS)
                  .map((spelling) => <Quoted text={spelling} language={languages[0]} />)}
              />
            </small>
          )}
          <small>
            {formatCount(times, 'search', 'searches')}
            <Pages pages={pages} />
          </small>
          {closest.length > 0 && (
            <small>
              closest: <Listed items={closest.map((article) => <Title {...article} />)} />
            </small>
          )}
        </th>
        <td class="number">{formatNumber(visits)}</td>
        <td class="number">
          <Day time={last} />
        </td>
      </tr>
      <tr class="words">
        <td colspan={3}>
          {gap.note !== '' && (
            <blockquote class="note" dir="auto">
              {tameMarks(gap.note)}
            </blockquote>
          )}
          <GapForm gap={gap} address={address} />
        </td>
      </tr>
    </tbody>
  );
}

function Pages({ pages }: Pick<Gap, 'pages'>) {
  if (pages.length === 0) return null;
  const more = pages.length - MOST_PAGES;
  return (
    <>
      {' on '}
      <Listed items={pages.slice(0, MOST_PAGES).map(({ path }) => <Path path={path} />)} />
      {more > 0 && ` and ${formatCount(more, 'other page')}`}
    </>
  );
}

/** What has been made of it, in the line that opens the form. */
function Made({ query, state, reopened, owner, changed }: Gap) {
  return (
    <summary>
      <span class={reopened ? 'state again' : 'state'}>
        {reopened ? 'Asked again after it was answered' : wordState(state)}
      </span>
      {owner !== '' && <bdi>{tameMarks(owner)}</bdi>}
      {changed !== undefined && (
        <span>
          since <Day time={changed} />
        </span>
      )}
      <span class="to-change">
        Change<span class="unseen"> what is noted of “{query}”</span>
      </span>
    </summary>
  );
}

function GapForm({ gap, address }: { gap: Gap; address: string }) {
  const { language, question, state, owner, note } = gap;
  const id = gapAnchor(gap);
  return (
    <details class="note-form">
      <Made {...gap} />
      <form method="post" action={`insights/gaps${address}`}>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="question" value={question} />
        <div class="field">
          <label for={`${id}-state`}>State</label>
          <select id={`${id}-state`} name="state">
            {GAP_STATES.map((name) => (
              <option value={name} selected={name === state}>
                {wordState(name)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-owner`}>Who takes care</label>
          <input
            id={`${id}-owner`}
            type="text"
            name="owner"
            value={owner}
            maxlength={LONGEST_OWNER}
            dir="auto"
          />
        </div>
        <div class="field whole">
          <label for={`${id}-note`}>Note</label>
          <textarea id={`${id}-note`} name="note" maxlength={LONGEST_NOTE} rows={2} dir="auto">
            {note}
          </textarea>
        </div>
        <button type="submit">Save</button>
      </form>
    </details>
  );
}
