import type { Faq } from '@helpahead/core';
import type { ComponentChildren } from 'preact';
import { usePanel } from './panel-context.js';

/** The way on, in the same place on every screen: to people, else the plain page. `children`: by when they reply. */
export function ContactFoot({ faq, children }: { faq: Faq | undefined; children?: ComponentChildren }) {
  const { help, say } = usePanel();
  const url = help.page.value;
  const hasPeople = Boolean(faq?.contact?.channels[0]);
  if (!hasPeople && url === undefined) return null;
  return (
    <div class="foot" part="footer">
      <span>
        <b>{say('stuck')}</b>
        {hasPeople && children}
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
