import type { Faq } from '@helpahead/core';
import { Late } from './late/late.js';
import { loadedScreens } from './late-screens.js';
import { usePanel } from './panel-context.js';

/** The way on, in the same place on every screen: to people, with when they reply, else the plain page. */
export function ContactFoot({ faq }: { faq: Faq }) {
  const { help, say } = usePanel();
  const url = help.page.value;
  const channels = faq.contact?.channels ?? [];
  const hasPeople = channels.length > 0;
  if (!hasPeople && url === undefined) return null;
  return (
    <div class="foot" part="footer">
      <span>
        <b>{say('stuck')}</b>
        {loadedScreens() && channels.some(({ replyWithin }) => replyWithin) && (
          <Late name="contact" isQuiet faq={faq} view={help.view.value} />
        )}
      </span>
      {hasPeople ? (
        <button type="button" class="btn" onClick={() => help.show({ name: 'contact' })}>
          {say('contact')}
        </button>
      ) : (
        <a class="btn" href={url ?? ''}>
          {say('openPage')}
        </a>
      )}
    </div>
  );
}
