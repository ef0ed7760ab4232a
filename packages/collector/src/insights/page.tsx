/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { Suggestions, Votes } from './article-tables.js';
import { filterAddress, PERIODS } from './filter.js';
import {
  formatCount,
  formatLanguage,
  formatNumber,
  formatPercent,
  formatSpan,
  formatTime,
} from './format.js';
import type { Days, Insights } from './insights.js';
import { MostAsked, NotFound } from './question-tables.js';
import type { Share } from './share.js';

const MOST_LANGUAGES = 8;

/** What the page shows. */
export interface InsightsPageProps {
  insights: Insights;
  /** Where widgets send to: shown while nothing has arrived. */
  eventsUrl: string;
}

/** The whole page. Addresses in it are relative: it may be served under any path. */
export function InsightsPage({ insights, eventsUrl }: InsightsPageProps) {
  const { everything, counted } = insights;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Insights · Helpahead</title>
        <link rel="icon" type="image/svg+xml" href="insights.svg" />
        <link rel="stylesheet" href="insights.css" />
      </head>
      <body>
        <Header {...insights} />
        <main>
          {everything.events === 0 ? (
            <NothingYet eventsUrl={eventsUrl} />
          ) : counted.events === 0 ? (
            <NothingHere {...insights} />
          ) : (
            <Figures {...insights} />
          )}
        </main>
        {everything.events > 0 && <Footer {...insights} />}
      </body>
    </html>
  );
}

function Header(insights: Insights) {
  const { counted, everything } = insights;
  return (
    <header>
      <p class="brand">Helpahead</p>
      <h1>Insights</h1>
      {counted.first !== undefined && counted.last !== undefined && (
        <p class="lede">
          What visitors asked and what helped, {formatSpan(counted.first, counted.last)}, from{' '}
          {formatCount(counted.visits, 'visit')}.
        </p>
      )}
      {everything.events > 0 && <Filters {...insights} />}
    </header>
  );
}

function Filters({ filter, languages }: Insights) {
  const { days, language: chosen } = filter;
  const language = chosen ?? undefined;
  return (
    <nav aria-label="Which feedback to show">
      <ul class="chips">
        {PERIODS.map((period) => (
          <Chip href={filterAddress({ days: period, language })} isOn={period === days}>
            {wordPeriod(period)}
          </Chip>
        ))}
      </ul>
      {(languages.length > 1 || language !== undefined) && (
        <ul class="chips">
          <Chip href={filterAddress({ days, language: undefined })} isOn={language === undefined}>
            All languages
          </Chip>
          {offeredLanguages(languages, language).map((tag) => (
            <Chip href={filterAddress({ days, language: tag })} isOn={tag === language}>
              {formatLanguage(tag)}
            </Chip>
          ))}
        </ul>
      )}
    </nav>
  );
}

/** The most frequent ones; the chosen one is among them, whenever anything was sent in it. */
function offeredLanguages(languages: readonly string[], chosen: string | undefined): string[] {
  const most = languages.slice(0, MOST_LANGUAGES);
  if (chosen === undefined || most.includes(chosen) || !languages.includes(chosen)) return most;
  return [...most.slice(0, -1), chosen];
}

function Chip({ href, isOn, children }: { href: string; isOn: boolean; children?: Child }) {
  return (
    <li>
      <a href={href} aria-current={isOn ? 'true' : undefined}>
        {children}
      </a>
    </li>
  );
}

function Figures(insights: Insights) {
  const { searches, votes, suggestions } = insights;
  return (
    <>
      <dl class="figures">
        <Figure name="searches" value={searches.total} />
        <Figure
          name="found nothing certain"
          value={searches.missed.count}
          share={searches.missed}
          of="searches"
        />
        <Figure name="votes say yes" value={votes.yes} share={votes.helped} of="votes" />
        <Figure name="suggestions opened" value={suggestions.opened} share={suggestions.taken} of="shown" />
      </dl>
      <NotFound {...insights} />
      <Votes {...insights} />
      <Suggestions {...insights} />
      <MostAsked {...insights} />
    </>
  );
}

function Figure({ name, value, share, of }: { name: string; value: number; share?: Share; of?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatNumber(value)}</dd>
      {share && (
        <dd class="detail">
          of {formatNumber(share.of)} {of}
          {share.enough && `, ${formatPercent(share.rate)}`}
        </dd>
      )}
    </div>
  );
}

function NothingYet({ eventsUrl }: { eventsUrl: string }) {
  const tag = `<script async src="/helpahead/helpahead.js"\n  data-faq="/help/faq.json"\n  data-feedback="${eventsUrl}"></script>`;
  return (
    <section aria-labelledby="nothing" class="empty">
      <h2 id="nothing">No feedback has arrived yet.</h2>
      <p>This page fills by itself. To see the first figures:</p>
      <ol>
        <li>
          Tell the widget where to send, on any page that has it:
          <pre>
            <code>{tag}</code>
          </pre>
        </li>
        <li>Open that page, search for something, open an answer and vote.</li>
        <li>Load this page again.</li>
      </ol>
      <p class="note">
        Still nothing? Pages on another machine may send only when their origin is in the setting{' '}
        <code>origins</code> of the collector; its log names those that were turned away.
      </p>
    </section>
  );
}

function NothingHere({ everything, filter }: Insights) {
  return (
    <section aria-labelledby="nothing" class="empty">
      <h2 id="nothing">Nothing in this selection.</h2>
      <p>
        {everything.last !== undefined && `The latest feedback is of ${formatTime(everything.last)}. `}
        {(filter.days !== null || filter.language !== null) && (
          <a href={filterAddress({ days: null, language: undefined })}>Show everything</a>
        )}
      </p>
    </section>
  );
}

function Footer({ generated, counted, kinds, filter }: Insights) {
  const address = filterAddress({ days: filter.days, language: filter.language ?? undefined });
  return (
    <footer>
      <p>
        Made {formatTime(generated)} from {formatCount(counted.events, 'event')}
        {(kinds.read ?? 0) > 0 &&
          `, among them ${formatCount(kinds.read ?? 0, 'article read', 'articles read')}`}
        . A share is shown from ten cases on. <a href={`v1/insights.json${address}`}>These figures as JSON</a>
      </p>
    </footer>
  );
}

function wordPeriod(days: Days): string {
  return days === null ? 'All time' : `${days} days`;
}
