/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto';
import { formatLanguage, formatNumber } from '../format.js';
import type { ArticleVersion, ArticleVotes, Insights } from '../insights.js';
import { wordReason } from '../wording.js';
import { Day, More, Path, Quote, ShareCell, Title } from './parts.js';
import { TableHead } from './table-head.js';

const MOST_ARTICLES = 50;

/** Fewer than half of the votes say yes, and there are enough of them to tell. */
export function isFailing({ helped }: ArticleVotes): boolean {
  return helped.enough && helped.rate < 0.5;
}

/** Where an article stands on the page. */
export function articleAnchor({ article }: Pick<ArticleVotes, 'article'>): string {
  return `article-${createHash('sha256').update(article).digest('hex').slice(0, 12)}`;
}

/** Whether the answers helped: the surest failures first. */
export function FailingArticles({ votes }: Insights) {
  return (
    <>
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
    </>
  );
}

/** One body of the table: the figures, then what visitors wrote, then what a rewrite changed. */
function Article(article: ArticleVotes) {
  const { yes, no, helped, reasons, comments, versions } = article;
  const rewritten = rewrittenIn(versions);
  const hasWords = comments.length + reasons.length > 0 || rewritten.length > 0;
  return (
    <tbody id={articleAnchor(article)}>
      <tr class={hasWords ? 'with-words' : undefined}>
        <th scope="row">
          <Title {...article} />
        </th>
        <td class="number">{formatNumber(yes)}</td>
        <td class="number">{formatNumber(no)}</td>
        <ShareCell share={helped} of="votes" />
      </tr>
      {hasWords && (
        <tr class="words">
          <td colspan={4}>
            <Reasons reasons={reasons} />
            {rewritten.map((ofOne) => (
              <Versions versions={ofOne} isOneOfSeveral={isInSeveralLanguages(versions)} />
            ))}
            {comments.map(({ comment, helpful, path, language, at }) => (
              <Quote text={comment} language={language}>
                {helpful ? 'Voted yes' : 'Voted no'} on <Path path={path} />, <Day time={at} />
              </Quote>
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
          <span dir="auto">{wordReason(reason)}</span> <b>{formatNumber(times)}</b>
        </li>
      ))}
    </ul>
  );
}

const isInSeveralLanguages = (versions: readonly ArticleVersion[]): boolean =>
  new Set(versions.map(({ language }) => language)).size > 1;

/** The versions of each language in which there are several. */
function rewrittenIn(versions: readonly ArticleVersion[]): ArticleVersion[][] {
  return [...Map.groupBy(versions, ({ language }) => language).values()].filter((ofOne) => ofOne.length > 1);
}

/** Before and after each rewrite, in one language. */
function Versions({
  versions,
  isOneOfSeveral,
}: {
  versions: readonly ArticleVersion[];
  isOneOfSeveral: boolean;
}) {
  const language = isOneOfSeveral ? `, ${formatLanguage(versions[0]?.language ?? '')}` : '';
  return (
    <table class="versions">
      <caption class="unseen">Before and after it was rewritten{language}</caption>
      <TableHead first={`As it was written${language}`} numbers={['Yes', 'No', 'Helped']} />
      <tbody>
        {versions.map(({ since, yes, no, helped }, index) => (
          <tr>
            <th scope="row">
              {index === 0 ? 'Now, since ' : 'Before, since '}
              <Day time={since} />
            </th>
            <td class="number">{formatNumber(yes)}</td>
            <td class="number">{formatNumber(no)}</td>
            <ShareCell share={helped} of="votes" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
