import type { ContactAid, Faq } from '@helpahead/core';
import { usePanel } from '../../panel-context.js';
import { HandOver } from './hand-over.js';
import { sayTime } from './say-times.js';

/** What went wrong, what happens next and by when, and who to ask if it does not. Nothing is asked afterwards. */
export function ComplaintScreen({ faq, contact }: { faq: Faq; contact: ContactAid }) {
  const { say, fill, faqText, language } = usePanel();
  const { complaint } = faq;
  const channel = complaint && faq.contact?.channels[complaint.channel];
  if (!complaint || !channel) return null;
  const { replyBy } = contact.standing(channel, complaint.replyWithin);
  return (
    <div class="body contact">
      <HandOver channel={channel} contact={contact} complaint={complaint} />
      <h3 class="label">{say('whatNext')}</h3>
      <ol {...faqText()}>
        {complaint.steps.map((step) => (
          <li key={step}>{fill(step)}</li>
        ))}
      </ol>
      {replyBy && <p>{say('answerBy', sayTime(replyBy, { language }))}</p>}
      <h3 class="label">{say('ifNot')}</h3>
      <p {...faqText()}>{fill(complaint.ifNot)}</p>
    </div>
  );
}
