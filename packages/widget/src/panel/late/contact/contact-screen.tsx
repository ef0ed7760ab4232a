import type { ContactAid, Faq } from '@helpahead/core';
import { usePanel } from '../../panel-context.js';
import { HandOver } from './hand-over.js';
import { sayStanding } from './say-times.js';

/** Ways to reach people; what goes along is read and edited before it leaves. */
export function ContactScreen({ faq, contact }: { faq: Faq; contact: ContactAid }) {
  const panel = usePanel();
  const { help, say, faqText } = panel;
  const channels = faq.contact?.channels ?? [];
  const chosen = channels[contact.draft.value.channel] ? contact.draft.value.channel : 0;
  const channel = channels[chosen];
  const times = channel && sayStanding(contact.standing(channel), panel);
  return (
    <div class="body contact">
      <h3 class="label" tabIndex={-1} data-heading>
        {say('waysToReachUs')}
      </h3>
      {channels.length > 1 && (
        <div class="chips">
          {channels.map(({ label }, place) => (
            <button
              key={place}
              type="button"
              class="chip"
              aria-pressed={place === chosen}
              {...faqText()}
              onClick={() => contact.write({ channel: place })}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {times && <p class="note">{times}</p>}
      {channel && <HandOver key={chosen} channel={channel} contact={contact} />}
      {faq.complaint && channels[faq.complaint.channel] && (
        <button type="button" class="text" onClick={() => help.show({ name: 'complaint' })}>
          {say('complaintRow')}
        </button>
      )}
    </div>
  );
}
