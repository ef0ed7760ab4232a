/** @jsxImportSource hono/jsx */
import { formatCount, formatNumber } from './format.js';
import type { ArticleVotes, Insights, NamedArticle, SuggestionUse } from './insights.js';
import { Day, More, ShareCell } from './parts.js';
import { TableHead } from './table-head.js';
import { wordReason, wordSuggestion } from './wording.js';

const MOST_ARTICLES = 50;

/** Whether the answers helped: the surest failures first. */
export function Votes({ votes }: Insights) {
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">Did the answers help?</h2>
      {votes.articles.length === 0 ? (
        <p class="note">Nobody has voted in this time.</p>
      ) : (
        <>
          <p class="note">
            The surest failures first. The range holds the true share in 95 of 100 cases; a changed vote
            counts once, as it was changed last.
          </p>
          <table>
            <caption class="unseen">Votes by article</caption>
            <TableHead first="Article" numbers={['Yes', 'No', 'Helped']} />
            {votes.articles.slice(0, MOST_ARTICLES).map((article) => (
              <Article {...article} />
            ))}
          </table>
          <More left={votes.articles.length - MOST_ARTICLES} what="articles" />
        </>
      )}
    </section>
  );
}

/** One body of the table: the figures, then what visitors wrote. */
function Article({ yes, no, helped, reasons, comments, ...named }: ArticleVotes) {
  return (
    <tbody>
      <tr class={comments.length + reasons.length > 0 ? 'with-words' : undefined}>
        <th scope="row">
          <Title {...named} />
        </th>
        <td class="number">{formatNumber(yes)}</td>
        <td class="number">{formatNumber(no)}</td>
        <ShareCell share={helped} of="votes" />
      </tr>
      {comments.length + reasons.length > 0 && (
        <tr class="words">
          <td colspan={4}>
            <Reasons reasons={reasons} />
            {comments.map((comment) => (
              <Comment {...comment} />
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Reasons({ reasons }: Pick<ArticleVotes, 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons" aria-label="Reasons">
      {reasons.map(({ reason, times }) => (
        <li>
          {wordReason(reason)} <b>{formatNumber(times)}</b>
        </li>
      ))}
    </ul>
  );
}

function Comment({ comment, helpful, path, language, at }: ArticleVotes['comments'][number]) {
  return (
    <figure>
      <blockquote dir="auto" lang={language}>
        {comment}
      </blockquote>
      <figcaption>
        {helpful ? 'Voted yes' : 'Voted no'} on <code>{path}</code>, <Day time={at} />
      </figcaption>
    </figure>
  );
}

/** What coming forward earned. */
export function Suggestions({ suggestions }: Insights) {
  const { articles, shown, opened } = suggestions;
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">Suggestions taken</h2>
      {articles.length === 0 ? (
        <p class="note">No suggestion was shown in this time.</p>
      ) : (
        <>
          <p class="note">
            {formatNumber(opened)} opened of {formatCount(shown, 'time', 'times')} shown to visitors who used
            the widget or allowed it to remember.
          </p>
          <table>
            <caption class="unseen">Suggestions by article and reason</caption>
            <TableHead first="Article" numbers={['Shown', 'Opened', 'Of shown']} />
            <tbody>
              {articles.slice(0, MOST_ARTICLES).map((use) => (
                <Suggestion {...use} />
              ))}
            </tbody>
          </table>
          <More left={articles.length - MOST_ARTICLES} what="rows" />
        </>
      )}
    </section>
  );
}

function Suggestion(use: SuggestionUse) {
  return (
    <tr>
      <th scope="row">
        <Title {...use} />
        <small>{wordSuggestion(use)}</small>
      </th>
      <td class="number">{formatNumber(use.shown)}</td>
      <td class="number">{formatNumber(use.opened)}</td>
      <ShareCell share={use.taken} of="views" />
    </tr>
  );
}

/** The question of an article; an id stands as code, so that it does not pass for one. */
function Title({ article, title }: NamedArticle) {
  return title === article ? <code>{article}</code> : <span dir="auto">{title}</span>;
}
