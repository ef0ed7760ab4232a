import { usePanel } from '../../panel-context.js';
import { Skeleton } from '../../skeleton.js';
import type { LateProps } from '../late-part.js';
import { ComplaintScreen } from './complaint-screen.js';
import contactCss from './contact.css?inline';
import { ContactScreen } from './contact-screen.js';
import { sayTime } from './say-times.js';

export const css = contactCss;

/** The screens contact and complaint; elsewhere, the line of the foot that says by when a reply comes. */
export function Part({ faq, view }: LateProps) {
  const { help, say, language } = usePanel();
  const contact = help.aid('contact');
  const isScreen = view.name === 'contact' || view.name === 'complaint';
  if (!isScreen) {
    const channel = faq.contact?.channels.find(({ replyWithin }) => replyWithin);
    const replyBy = typeof contact === 'object' && channel && contact.standing(channel).replyBy;
    return replyBy ? <small>{say('replyBy', sayTime(replyBy, { language }))}</small> : null;
  }
  if (contact === 'failed') {
    return (
      <div class="body failed" role="alert">
        <p>
          <b>{say('failed')}</b>
        </p>
        <button type="button" class="btn pri" onClick={() => help.retry()}>
          {say('retry')}
        </button>
      </div>
    );
  }
  if (contact === undefined) {
    return (
      <div class="body">
        <Skeleton />
      </div>
    );
  }
  const Screen = view.name === 'contact' ? ContactScreen : ComplaintScreen;
  return <Screen faq={faq} contact={contact} />;
}
