/** @jsxImportSource hono/jsx */
import { CSV_TABLES } from '../csv.js';
import { filterAddress, filterOf } from '../filter.js';
import { formatCount, formatTime } from '../format.js';
import type { Insights } from '../insights.js';
import { Listed } from './parts.js';

/** When this was made, and the same for programs and spreadsheets. */
export function Footer(insights: Insights) {
  const { generated, counted, kinds } = insights;
  const filter = filterOf(insights);
  return (
    <footer>
      <p>
        Made {formatTime(generated)} from {formatCount(counted.events, 'event')}
        {(kinds.read ?? 0) > 0 &&
          `, among them ${formatCount(kinds.read ?? 0, 'article read', 'articles read')}`}
        . Days are those of UTC. A share is shown from ten cases on, with the range that holds the true one in
        95 of 100 cases.
      </p>
      <p class="elsewhere">
        <a href={`v1/insights.json${filterAddress(filter)}`}>These figures as JSON</a>; as CSV:{' '}
        <Listed
          items={CSV_TABLES.map((what) => (
            <a href={`insights.csv${filterAddress(filter, { what })}`}>{what}</a>
          ))}
        />
      </p>
    </footer>
  );
}
