import { Icon } from './icon.js';
import { usePanel } from './panel-context.js';

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
        {section || say('help')}
      </h2>
      {view.name === 'article' && (
        <button type="button" class="icon" aria-label={say('ask')} onClick={askAgain}>
          <Icon name="search" />
        </button>
      )}
      <button type="button" class="icon" aria-label={say('close')} onClick={() => help.close()}>
        <Icon name="close" />
      </button>
    </div>
  );
}
