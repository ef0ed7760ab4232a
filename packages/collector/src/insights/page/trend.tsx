/** @jsxImportSource hono/jsx */
import { formatLanguage, formatNumber, formatPercent, formatShortDate } from '../format.js';
import type { ContentChange, Insights } from '../insights.js';
import { type ChangeMark, TrendPlot } from '../plots/trend-plot.js';
import { pointOf, type Trend, trendPoints } from '../plots/trend-points.js';
import { Listed, More, Title } from './parts.js';
import { TableHead } from './table-head.js';

const MOST_CHANGES = 12;

/** Whether it gets better, and what was changed when. */
export function OverTime({ trend: given }: Insights) {
  const trend = trendPoints(given.days);
  const groups = groupChanges(trend, given.changes);
  return (
    <>
      {trend.points.length > 1 && (
        <>
          <p class="note">
            {trend.by === 'day'
              ? 'By day. The share of votes that say yes is that of the seven days up to then.'
              : 'By week, from Monday on.'}{' '}
            It is not drawn where there are fewer than ten votes.
            {groups.length > 0 && ' Dotted lines: answers were changed.'}
          </p>
          <Plot trend={trend} marks={groups.map(({ at }, index) => ({ at, label: String(index + 1) }))} />
          <Changes groups={groups} />
        </>
      )}
      <details open={trend.points.length === 1}>
        <summary>The same as a table</summary>
        <Numbers {...trend} />
      </details>
    </>
  );
}

function Plot({ trend, marks }: { trend: Trend; marks: readonly ChangeMark[] }) {
  return (
    <figure class="plot">
      <TrendPlot trend={trend} marks={marks} width={768} id="trend-large" size="large" />
      <TrendPlot trend={trend} marks={marks} width={344} id="trend-small" size="small" />
    </figure>
  );
}

interface ChangeGroup {
  at: number;
  changes: ContentChange[];
}

/** Changes of one day or week are one mark. */
function groupChanges(trend: Trend, changes: readonly ContentChange[]): ChangeGroup[] {
  const groups = Map.groupBy(changes, (change) => pointOf(trend, change));
  return [...groups]
    .flatMap(([at, group]) => (at === undefined ? [] : [{ at, changes: group }]))
    .sort((a, b) => a.at - b.at);
}

function Changes({ groups }: { groups: readonly ChangeGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <>
      <ol class="changes">
        {groups.slice(0, MOST_CHANGES).map(({ changes }) => (
          <li>
            {formatShortDate(Date.parse(changes[0]?.date ?? ''))}:{' '}
            <Listed
              items={changes.slice(0, MOST_CHANGES).map((change) => (
                <>
                  <Title {...change} /> ({formatLanguage(change.language)})
                </>
              ))}
            />
          </li>
        ))}
      </ol>
      <More left={groups.length - MOST_CHANGES} what="changes" />
    </>
  );
}

function Numbers({ by, points }: Trend) {
  return (
    <table class="numbers">
      <caption class="unseen">Visits, searches and votes by {by}</caption>
      <TableHead
        first={by === 'day' ? 'Day' : 'Week from'}
        numbers={['Visits', 'Searches', 'Not found', 'Yes', 'No', 'Say yes']}
      />
      <tbody>
        {points.map(({ date, visits, searches, missed, yes, no, helped }) => (
          <tr>
            <th scope="row">
              <time datetime={date}>{formatShortDate(Date.parse(date))}</time>
            </th>
            {[visits, searches, missed, yes, no].map((count) => (
              <td class="number">{formatNumber(count)}</td>
            ))}
            <td class="number">{helped.enough ? formatPercent(helped.rate) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
