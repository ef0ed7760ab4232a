import type { Channel } from '@helpahead/core';
import { safeUrl } from '@helpahead/core/answer';
import { usePanel } from '../../panel-context.js';
import type { SendingActions } from './create-sending.js';
import { mailLink, type Packet, textOf } from './packet-text.js';
import { sayTime } from './say-times.js';

interface Props {
  channel: Channel;
  packet: Packet;
  sending: SendingActions;
  onSend(form: HTMLFormElement | null): void;
}

/** The one filled button of a channel, and the copy that always works. */
export function Actions(props: Props) {
  const { packet, sending } = props;
  const { say } = usePanel();
  return (
    <>
      <div class="chips actions">
        <Way {...props} />
        <button type="button" class="btn" onClick={() => void sending.copy(textOf(packet, say))}>
          {say('copyAsText')}
        </button>
      </div>
      <Outcome sending={sending} />
    </>
  );
}

function Way({ channel, packet, sending, onSend }: Props) {
  const { say, faqText } = usePanel();
  const { kind, to, label } = channel;
  const went = () => sending.went(channel);
  const link = (url: string | undefined, text: string, isOfFaq = false) =>
    url ? (
      <a class="btn pri" href={url} onClick={went} {...(isOfFaq ? faqText() : {})}>
        {text}
      </a>
    ) : null;
  switch (kind) {
    case 'mail':
      return link(mailLink(to, packet, say), say('openMail'));
    case 'phone': {
      const number = to.replace(/^tel:/i, '');
      return link(`tel:${encodeURI(number)}`, say('callUs', number));
    }
    case 'link':
      return link(safeUrl(to), label, true);
    default:
      return (
        <button
          type="button"
          class="btn pri"
          aria-disabled={sending.sending.value.status === 'sending'}
          onClick={({ currentTarget }) => onSend(currentTarget.form)}
        >
          {kind === 'vendor' ? say('opensChat', hostOf(to)) : say('send')}
        </button>
      );
  }
}

/** What came of it, said where it was asked for. */
function Outcome({ sending }: Pick<Props, 'sending'>) {
  const { say, language } = usePanel();
  const now = sending.sending.value;
  const promised = now.status === 'went' ? now.handed.promised : undefined;
  const form = now.status === 'failed' && now.channel.kind === 'form' ? safeUrl(now.channel.to) : undefined;
  return (
    <>
      <p class="note" role="status">
        {now.status === 'copied' && say('textCopied')}
        {now.status === 'sending' && say('sending')}
        {now.status === 'went' && say('reference', now.handed.reference)}
        {promised && ` · ${say('replyBy', sayTime(promised, { language }))}`}
      </p>
      <div role="alert">
        {now.status === 'notCopied' && say('notCopied')}
        {now.status === 'failed' && say(now.channel.kind === 'vendor' ? 'chatNotLoaded' : 'notSent')}
        {form && (
          <p>
            <a href={form}>{say('openTheForm')}</a>
          </p>
        )}
      </div>
    </>
  );
}

function hostOf(url: string): string {
  return URL.parse(url, location.href)?.host ?? url;
}
