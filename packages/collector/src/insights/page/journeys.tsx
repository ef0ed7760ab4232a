/** @jsxImportSource hono/jsx */
import { formatCount, formatNumber } from '../format.js';
import type { Insights, Journey, JourneyPage } from '../insights.js';
import { FlowPlot } from '../plots/flow-plot.js';
import { wordOutcome, wordWay } from '../wording.js';
import { drawWays, OUTCOME_NAMES } from './drawn-ways.js';
import { More, Path, Quoted, ShareCell, Title } from './parts.js';
import { TableHead } from './table-head.js';

const MOST_PAGES = 10;
const MOST_DRAWN = 3;
const MOST_WAYS = 20;

/** Pages by how many visits ended badly there, and the ways that led to it. */
export function Stuck({ journeys }: Insights) {
  return (
    <>
      <p class="note">
        Visits that ended without help: they found nothing, said that it did not help, or went to people. The
        page with most of them stands first.
      </p>
      <table>
        <caption class="unseen">Visits without help by page</caption>
        <TableHead first="Page" numbers={['Without help']} />
        <tbody>
          {journeys.slice(0, MOST_PAGES).map(({ path, visits, pain, unresolved }) => (
            <tr>
              <th scope="row">
                <Path path={path} />
                <small>
                  {formatNumber(pain)} of {formatCount(visits, 'visit')}
                </small>
              </th>
              <ShareCell share={unresolved} of="visits" />
            </tr>
          ))}
        </tbody>
      </table>
      <More left={journeys.length - MOST_PAGES} what="pages" />
      {journeys.slice(0, MOST_DRAWN).map((page, index) => (
        <Ways page={page} id={`flow-${index + 1}`} />
      ))}
    </>
  );
}

/** From what visitors went by, to what they read or asked, to how it ended. */
function Ways({ page, id }: { page: JourneyPage; id: string }) {
  const title = `Ways of ${formatCount(page.visits, 'visit')} on ${page.path}`;
  return (
    <div class="part">
      <h3>
        <Path path={page.path} />
      </h3>
      <figure class="plot flow">
        <FlowPlot
          ways={drawWays(page.ways, 3)}
          columns={[0, 232, 586]}
          width={768}
          outcomes={OUTCOME_NAMES}
          title={title}
          id={`${id}-large`}
          size="large"
        />
        <FlowPlot
          ways={drawWays(page.ways, 2)}
          columns={[0, 184]}
          width={344}
          outcomes={OUTCOME_NAMES}
          title={title}
          id={`${id}-small`}
          size="small"
        />
      </figure>
      <details>
        <summary>
          The same as a table<span class="unseen"> for {page.path}</span>
        </summary>
        <table class="numbers">
          <caption class="unseen">{title}</caption>
          <TableHead first="Read or asked" words={['Went by', 'Ended']} numbers={['Visits']} />
          <tbody>
            {page.ways.slice(0, MOST_WAYS).map((way) => (
              <Way {...way} />
            ))}
          </tbody>
        </table>
        <More left={page.ways.length - MOST_WAYS} what="ways" />
      </details>
    </div>
  );
}

function Way(way: Journey) {
  const { article, query, outcome, visits } = way;
  return (
    <tr>
      <th scope="row">{article === undefined ? <Quoted text={query ?? ''} /> : <Title {...article} />}</th>
      <td dir="auto">{wordWay(way)}</td>
      <td>{wordOutcome(outcome)}</td>
      <td class="number">{formatNumber(visits)}</td>
    </tr>
  );
}
