/** @jsxImportSource hono/jsx */
import { formatCount, formatDecimal, formatNumber } from '../format.js';
import type { ForwardArm, Insights, SuggestionUse } from '../insights.js';
import { Interval } from '../plots/bar.js';
import { wordSuggestion } from '../wording.js';
import { wordEarned } from './earned.js';
import { More, ShareCell, Title } from './parts.js';
import { TableHead } from './table-head.js';

const MOST_SUGGESTIONS = 20;

/** What coming forward earned, against the visits that were left alone. */
export function ComingForward({ forward, suggestions }: Insights) {
  const { shown, withheld, earned } = forward;
  const anything = shown.visits + withheld.visits > 0;
  return (
    <>
      {!anything && suggestions.articles.length === 0 && (
        <p class="note">Nothing was suggested in this time, and nothing came forward.</p>
      )}
      {anything && (
        <>
          <p class="say">{wordEarned(forward)}</p>
          <p class="note">
            Solved: said yes, or did what the answer leads to. Helpless: searched in vain, said no, or went to
            people.
          </p>
          <table>
            <caption class="unseen">
              Visits in which help came forward, and those left alone to compare
            </caption>
            <TableHead first="Visits" numbers={['Solved', 'Helpless']} />
            <tbody>
              <Arm name="Help came forward" arm={shown} />
              <Arm name="Left alone to compare" arm={withheld} />
              {earned !== undefined && <Difference {...earned} />}
            </tbody>
          </table>
        </>
      )}
      {suggestions.articles.length > 0 && <Suggestions {...suggestions} />}
    </>
  );
}

function Arm({ name, arm }: { name: string; arm: ForwardArm }) {
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{formatCount(arm.visits, 'visit')}</small>
      </th>
      <ShareCell share={arm.solved} of="visits" />
      <ShareCell share={arm.helpless} of="visits" />
    </tr>
  );
}

/** Drawn around zero: where the range crosses it, no difference can be told. */
function Difference({ points, low, high }: NonNullable<Insights['forward']['earned']>) {
  const most = Math.max(0.1, Math.ceil(Math.max(Math.abs(low), Math.abs(high)) * 10) / 10);
  const [value, least, greatest] = [points, low, high].map((part) => formatDecimal(Math.round(part * 100)));
  return (
    <tr>
      <th scope="row">
        Difference
        <small>in points of 100</small>
      </th>
      <td class="share">
        <strong>{value}</strong>
        <Interval low={low} high={high} value={points} from={-most} to={most} zero={0} />
        <small>
          {least} to {greatest}
        </small>
      </td>
      <td class="share" />
    </tr>
  );
}

function Suggestions({ articles, shown, opened }: Insights['suggestions']) {
  return (
    <div class="part">
      <h3>Suggestions taken</h3>
      <p class="note">
        {formatNumber(opened)} opened of {formatCount(shown, 'time', 'times')} shown to visitors who used the
        widget or allowed it to remember.
      </p>
      <table>
        <caption class="unseen">Suggestions by article and reason</caption>
        <TableHead first="Article" numbers={['Shown', 'Opened', 'Of shown']} />
        <tbody>
          {articles.slice(0, MOST_SUGGESTIONS).map((use) => (
            <Suggestion {...use} />
          ))}
        </tbody>
      </table>
      <More left={articles.length - MOST_SUGGESTIONS} what="rows" />
    </div>
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
