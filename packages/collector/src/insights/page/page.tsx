/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import type { Insights } from '../insights.js';
import { FailingArticles } from './articles.js';
import { MostAsked } from './asked.js';
import { writeDocument } from './document.js';
import { Hidden, NothingHere, NothingYet } from './empty.js';
import { Figures } from './figures.js';
import { Footer } from './footer.js';
import { ComingForward } from './forward.js';
import { NotFound } from './gaps.js';
import { Head } from './head.js';
import { Stuck } from './journeys.js';
import { Next } from './next.js';
import { Section } from './parts.js';
import { Promised } from './promises.js';
import { Satisfaction } from './satisfaction.js';
import { Themes } from './themes.js';
import { OverTime } from './trend.js';

/** What the page needs besides the figures. */
export interface PageOptions {
  /** Where widgets send to: shown while nothing has arrived. */
  eventsUrl: string;
}

/** The page an editor reads on Monday: what to do next stands first. */
export function renderPage(insights: Insights, { eventsUrl }: PageOptions): string {
  const { everything } = insights;
  const children = (
    <>
      <Head {...insights} />
      <main>
        <Content insights={insights} eventsUrl={eventsUrl} />
      </main>
      {everything.events > 0 && <Footer {...insights} />}
    </>
  );
  return writeDocument({ title: 'Insights · Helpahead', home: '', children });
}

function Content({ insights, eventsUrl }: { insights: Insights } & PageOptions) {
  if (insights.everything.events === 0) return <NothingYet eventsUrl={eventsUrl} />;
  if (insights.hidden) return <Hidden />;
  if (insights.counted.events === 0) return <NothingHere {...insights} />;
  const parts = PARTS.filter(({ has }) => has(insights));
  return (
    <>
      <Figures {...insights} />
      <Section id="next" title="Do next">
        <Next {...insights} />
        <Contents parts={parts} />
      </Section>
      {parts.map(({ id, title, Show }) => (
        <Section id={id} title={title}>
          <Show {...insights} />
        </Section>
      ))}
    </>
  );
}

function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav aria-label="On this page" class="contents">
      <ul>
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A part of the page, and whether there is anything in it. */
interface Part {
  id: string;
  title: string;
  has(insights: Insights): boolean;
  Show: FC<Insights>;
}

const always = () => true;

/** What is wrong and can be put right, then whether it gets better, then what else is known. */
const PARTS: readonly Part[] = [
  { id: 'not-found', title: 'Asked and not found', has: always, Show: NotFound },
  { id: 'votes', title: 'Did the answers help?', has: always, Show: FailingArticles },
  { id: 'stuck', title: 'Where visitors get stuck', has: ({ journeys }) => journeys.length > 0, Show: Stuck },
  { id: 'themes', title: 'In visitors’ own words', has: ({ themes }) => themes.length > 0, Show: Themes },
  { id: 'trend', title: 'Over time', has: ({ trend }) => trend.days.length > 0, Show: OverTime },
  {
    id: 'satisfaction',
    title: 'Satisfaction',
    has: ({ satisfaction }) => satisfaction.surveys.length > 0,
    Show: Satisfaction,
  },
  { id: 'forward', title: 'What coming forward earned', has: always, Show: ComingForward },
  {
    id: 'promises',
    title: 'Promises kept',
    has: ({ promises: { handoffs, followUps } }) => handoffs + followUps.share.of > 0,
    Show: Promised,
  },
  { id: 'asked', title: 'Asked most', has: ({ searches }) => searches.questions.length > 0, Show: MostAsked },
];
