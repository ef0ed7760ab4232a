/** @jsxImportSource hono/jsx */
import { formatNumber, formatPercent } from '../format.js';
import type { Insights } from '../insights.js';
import type { Share } from '../share.js';

/** Four numbers to begin with. */
export function Figures({ searches, votes, suggestions }: Insights) {
  return (
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
