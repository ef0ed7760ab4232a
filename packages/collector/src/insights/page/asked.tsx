/** @jsxImportSource hono/jsx */
import { formatNumber } from '../format.js';
import type { Insights } from '../insights.js';
import { More, Quoted } from './parts.js';
import { TableHead } from './table-head.js';

const MOST_ASKED = 10;

/** What visitors search for most, found or not. */
export function MostAsked({ searches }: Insights) {
  return (
    <>
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
    </>
  );
}
