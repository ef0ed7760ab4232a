import type { Channel, Complaint, ContactAid } from '@helpahead/core';
import { useMemo } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';
import { Actions } from './actions.js';
import { createSending } from './create-sending.js';
import { Lines } from './lines.js';
import { linesOf, type Packet } from './packet-text.js';
import { Sent } from './sent.js';

interface Props {
  channel: Channel;
  contact: ContactAid;
  complaint?: Complaint;
}

/** What the visitor says, what goes along, and the buttons; after sending, what was sent. */
export function HandOver({ channel, contact, complaint }: Props) {
  const { say, language } = usePanel();
  const isComplaint = complaint !== undefined;
  const sending = useMemo(
    () => createSending({ contact, isComplaint, replyWithin: complaint?.replyWithin }),
    [contact, isComplaint, complaint],
  );
  const now = sending.sending.value;
  if (now.status === 'sent') return <Sent {...now} isComplaint={isComplaint} />;

  const draft = contact.draft.value;
  const text = isComplaint ? draft.complaint : (draft.question ?? contact.question());
  const lines = linesOf(contact, say);
  const mail = draft.mail.trim();
  const packet: Packet = {
    kind: isComplaint ? 'complaint' : 'question',
    reference: contact.reference(),
    language,
    text,
    context: lines.map((line) => line.text.trim()).filter(Boolean),
    ...(mail ? { mail } : {}),
  };
  const needsMail = channel.kind === 'form' || channel.kind === 'webhook';
  // Where a frame may not submit forms, a form sends nothing by itself.
  const send = (form: HTMLFormElement | null) => {
    if (form?.reportValidity() !== false) void sending.send(channel, packet);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (needsMail) send(event.currentTarget);
      }}
    >
      <label>
        <span class="label">{say(isComplaint ? 'whatHappened' : 'yourQuestion')}</span>
        <textarea
          class={isComplaint ? 'long' : ''}
          required={needsMail}
          maxLength={5000}
          value={text}
          onInput={({ currentTarget: { value } }) =>
            contact.write(isComplaint ? { complaint: value } : { question: value })
          }
        />
      </label>
      <Lines lines={lines} contact={contact} />
      {needsMail && (
        <label>
          <span class="label">{say('yourMail')}</span>
          <input
            type="email"
            autocomplete="email"
            dir="ltr"
            required
            value={draft.mail}
            onInput={({ currentTarget: { value } }) => contact.write({ mail: value })}
          />
        </label>
      )}
      <Actions channel={channel} packet={packet} sending={sending} onSend={send} />
    </form>
  );
}
