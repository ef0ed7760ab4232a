/** @jsxImportSource hono/jsx */
import { filterAddress, NO_FILTER } from '../filter.js';
import { formatTime } from '../format.js';
import type { Insights } from '../insights.js';

/** How to get the first feedback. */
export function NothingYet({ eventsUrl }: { eventsUrl: string }) {
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

/** Nothing of what was asked for has happened. */
export function NothingHere({ everything, filter }: Insights) {
  const isNarrow = Object.values(filter).some((chosen) => chosen !== null);
  return (
    <section aria-labelledby="nothing" class="empty">
      <h2 id="nothing">Nothing in this selection.</h2>
      <p>
        {everything.last !== undefined && `The latest feedback is of ${formatTime(everything.last)}. `}
        {isNarrow && <ShowEverything />}
      </p>
    </section>
  );
}

/** Too few visits are left: they could be told from each other. */
export function Hidden() {
  return (
    <section aria-labelledby="nothing" class="empty">
      <h2 id="nothing">Fewer than ten visits: hidden.</h2>
      <p>
        So few visitors could be recognised, so nothing of them is told. Choose more days, or a larger part of
        the site. <ShowEverything />
      </p>
    </section>
  );
}

function ShowEverything() {
  return <a href={filterAddress(NO_FILTER)}>Show everything</a>;
}
