import type { Channel, Faq } from '@helpahead/core';
import { usePanel } from './panel-context.js';

const schemes: Partial<Record<Channel['kind'], string>> = {
  mail: 'mailto:',
  phone: 'tel:',
  form: '',
  link: '',
};

/** A channel as a link, where it can be one. */
function linkOf({ kind, to }: Channel): string | undefined {
  const scheme = schemes[kind];
  if (scheme === undefined) return undefined;
  const url = to.startsWith(scheme) ? to : scheme + to;
  return scheme !== '' || /^(https?:|\/|\.|[\w-]+(\/|$))/i.test(url) ? url : undefined;
}

/** The way on, in the same place on every screen: the first channel that is a link, else the plain page. */
export function ContactFoot({ faq }: { faq: Faq | undefined }) {
  const { help, say, faqText } = usePanel();
  const channel = faq?.contact?.channels.find((one) => linkOf(one) !== undefined);
  const url = channel ? linkOf(channel) : help.page.value;
  if (url === undefined) return null;
  return (
    <div class="foot" part="footer">
      <span>
        <b>{say('stuck')}</b>
        {channel && <small {...faqText()}>{channel.label}</small>}
      </span>
      <a class="btn" href={url}>
        {say(channel ? 'contact' : 'openPage')}
      </a>
    </div>
  );
}
