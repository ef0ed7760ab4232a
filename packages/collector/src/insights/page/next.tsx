/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { filterAddress, filterOf } from '../filter.js';
import { formatCount, formatNumber } from '../format.js';
import { gapAnchor } from '../gap-form.js';
import type { ArticleVotes, Gap, Insights, JourneyPage } from '../insights.js';
import { tameMarks } from '../plots/fit-text.js';
import { wordReason } from '../wording.js';
import { articleAnchor, isFailing } from './articles.js';
import { isOpen } from './gaps.js';
import { Path, Title } from './parts.js';

const MOST_GAPS = 2;
const MOST_ARTICLES = 2;

/** For a reader with ten minutes: what would help most visitors, each with its reason. */
export function Next(insights: Insights) {
  const rows = [
    ...insights.notFound
      .filter((gap) => isOpen(gap) && gap.visits > 1)
      .slice(0, MOST_GAPS)
      .map(writeGap),
    ...known(insights.votes.articles).filter(isFailing).slice(0, MOST_ARTICLES).map(rewrite),
    ...insights.journeys.filter(isPainful).slice(0, 1).map(lookAt),
    ...brokenPromises(insights),
  ];
  const questions = `insights/questions${filterAddress(filterOf(insights))}`;
  return (
    <>
      {rows.length === 0 ? (
        <p class="note">
          Nothing stands out: no question was asked in vain by two visits, and no answer fails for sure.
        </p>
      ) : (
        <ol class="next">
          {rows.map((row) => (
            <li>{row}</li>
          ))}
        </ol>
      )}
      <p class="note">
        Ten minutes more? <a href={questions}>Find the answers to five real questions</a>, then see what
        helped the visitors who asked them.
      </p>
    </>
  );
}

function Row({ what, href, children, why }: { what: string; href: string; children?: Child; why: Child }) {
  return (
    <>
      <span class="label">{what}</span>
      <div>
        <a href={href}>{children}</a>
        <small>{why}</small>
      </div>
    </>
  );
}

function writeGap(gap: Gap) {
  const why = `${formatCount(gap.visits, 'visit')} asked this and found nothing certain.`;
  const again = gap.reopened ? ' It was answered before, and is asked again.' : '';
  return (
    <Row what={gap.state === 'writing' ? 'Finish' : 'Write'} href={`#${gapAnchor(gap)}`} why={why + again}>
      “<bdi lang={gap.languages[0]}>{tameMarks(gap.query)}</bdi>”
    </Row>
  );
}

function rewrite(article: ArticleVotes) {
  const { yes, no, reasons } = article;
  const [reason] = reasons;
  const why = (
    <>
      {formatNumber(no)} of {formatCount(yes + no, 'vote')} say no
      {reason !== undefined && (
        <>
          , most often: <span dir="auto">{wordReason(reason.reason)}</span>
        </>
      )}
      .
    </>
  );
  return (
    <Row what="Rewrite" href={`#${articleAnchor(article)}`} why={why}>
      <Title {...article} />
    </Row>
  );
}

function isPainful({ unresolved, pain }: JourneyPage): boolean {
  return unresolved.enough && pain > 1;
}

function lookAt({ path, pain, visits }: JourneyPage) {
  const why = `${formatNumber(pain)} of ${formatCount(visits, 'visit')} that asked for help here ended without any.`;
  return (
    <Row what="Look at" href="#stuck" why={why}>
      <Path path={path} />
    </Row>
  );
}

function brokenPromises({ promises: { kept } }: Insights) {
  const broken = kept.of - kept.count;
  if (broken <= 0) return [];
  const why = `${formatNumber(broken)} of ${formatCount(kept.of, 'visitor')} who were asked say that no reply came in time.`;
  return [
    <Row what="Keep" href="#promises" why={why}>
      What was promised
    </Row>,
  ];
}

/** Where the FAQ files name articles, only theirs can be rewritten: anybody can make up an id. */
function known(articles: readonly ArticleVotes[]): readonly ArticleVotes[] {
  const named = articles.filter(({ article, title }) => title !== article);
  return named.length > 0 ? named : articles;
}
