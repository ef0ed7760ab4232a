/** @jsxImportSource hono/jsx */
import { formatCount, formatNumber, formatPercent } from '../format.js';
import type { Insights } from '../insights.js';
import { tameMarks } from '../plots/fit-text.js';
import { ShareCell } from './parts.js';
import { TableHead } from './table-head.js';

/** What was promised to visitors who went to people, and whether an answer held. */
export function Promised({ promises }: Insights) {
  const { channels, followUps } = promises;
  return (
    <>
      <FollowUps {...followUps} />
      {channels.length > 0 && (
        <>
          <p class="note">
            Visitors who went to people, and what those say who were asked on a later visit whether the reply
            came in time.
          </p>
          <table>
            <caption class="unseen">Promised replies by channel</caption>
            <TableHead first="Channel" numbers={['Asked', 'Kept']} />
            <tbody>
              {channels.map((channel) => (
                <tr>
                  <th scope="row">
                    <span dir="auto">{tameMarks(channel.channel)}</span>
                    <small>
                      {formatCount(channel.handoffs, 'visitor')}, {formatNumber(channel.promised)} with a
                      promise
                    </small>
                  </th>
                  <td class="number">{formatNumber(channel.answered)}</td>
                  <ShareCell share={channel.kept} of="answers" />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

function FollowUps({ solved, share }: Insights['promises']['followUps']) {
  if (share.of === 0) return null;
  return (
    <p class="say">
      Asked on a later visit whether it worked, {formatNumber(solved)} of {formatCount(share.of, 'visitor')}{' '}
      said yes
      {share.enough ? (
        <>
          {' '}
          ({formatPercent(share.low)} to {formatPercent(share.high)}).
        </>
      ) : (
        '.'
      )}
    </p>
  );
}
