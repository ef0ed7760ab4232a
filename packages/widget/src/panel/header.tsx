import { useSignal } from '@preact/signals';
import { hasField } from './has-field.js';
import { Icon } from './icon.js';
import { Late } from './late/late.js';
import { usePanel } from './panel-context.js';

const titles = { contact: 'contactTitle', complaint: 'complaintTitle', known: 'known' } as const;

/** Where we are, the way back, and the way out. */
export function Header() {
  const { help, say, root, faqText } = usePanel();
  const view = help.view.value;
  const section =
    view.name === 'article' ? help.article(view.id)?.section : view.name === 'section' && view.section;
  const askAgain = () => {
    // Asked for before the change of screens moves the focus: that leaves a field alone which has it.
    requestAnimationFrame(() => root.querySelector('input')?.focus());
    help.search(help.query.peek());
  };
  return (
    <div class="bar" part="header">
      <button type="button" class="grab" tabIndex={-1} aria-hidden="true" onClick={() => help.close()} />
      {view.name !== 'home' && (
        <button type="button" class="icon" aria-label={say('back')} onClick={() => help.back()}>
          <Icon name="back" />
        </button>
      )}
      <h2
        {...(section && faqText())}
        tabIndex={-1}
        {...(view.name === 'section' ? { 'data-heading': true } : {})}
      >
        {section || say(titles[view.name as keyof typeof titles] ?? 'help') || say('help')}
      </h2>
      {!hasField(view) && (
        <button type="button" class="icon" aria-label={say('ask')} onClick={askAgain}>
          <Icon name="search" />
        </button>
      )}
      {view.name === 'home' && <Menu />}
      <button type="button" class="icon" aria-label={say('close')} onClick={() => help.close()}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What few want, behind one button; its content comes when it is opened. */
function Menu() {
  const { help, say } = usePanel();
  const content = help.content.value;
  const isOpen = useSignal(false);
  if (content.status !== 'ready') return null;
  return (
    <>
      <button
        type="button"
        class="icon"
        aria-label={say('menu')}
        aria-expanded={isOpen.value}
        data-menu
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name="more" />
      </button>
      {isOpen.value && <Late name="menu" isQuiet faq={content.faq} view={help.view.value} />}
    </>
  );
}
