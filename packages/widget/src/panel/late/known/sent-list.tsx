import type { Faq, FeedbackEvent } from '@helpahead/core';
import { usePanel } from '../../panel-context.js';
import { sentenceOf, textsOf } from './event-words.js';

interface SentListProps {
  title: 'knownWaiting' | 'knownSent';
  events: readonly FeedbackEvent[];
  faq: Faq;
}

/** What leaves the device, the latest first: in words, and as it is for who wants to know exactly. */
export function SentList({ title, events, faq }: SentListProps) {
  const panel = usePanel();
  const { say, language } = panel;
  if (events.length === 0) return null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const latestFirst = [...events].reverse();
  return (
    <>
      <h3 class="label">{say(title)}</h3>
      <ul class="list sent">
        {latestFirst.map((event) => (
          <li key={event.id}>
            <p dir="auto">{sentenceOf(event, panel)}</p>
            {textsOf(event, panel, faq).map((text) => (
              <p key={text} dir="auto" class="quoted">
                {text}
              </p>
            ))}
            <small>
              {time.format(event.at)} · <bdi dir="ltr">{event.path}</bdi>
            </small>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say('asSent')}</summary>
        <pre dir="ltr">{JSON.stringify(latestFirst, null, 2)}</pre>
      </details>
    </>
  );
}
