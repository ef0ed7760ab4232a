import { Icon } from './icon.js';
import { usePanel } from './panel-context.js';

/** Where we are, the way back, and the way out. */
export function Header() {
  const { help, say } = usePanel();
  const view = help.view.value;
  const section =
    view.name === 'article' ? help.article(view.id)?.section : view.name === 'section' && view.section;
  return (
    <div class="bar" part="header">
      <button type="button" class="grab" aria-label={say('close')} onClick={() => help.close()} />
      {view.name !== 'home' && (
        <button type="button" class="icon" aria-label={say('back')} onClick={() => help.back()}>
          <Icon name="back" />
        </button>
      )}
      <h2 dir="auto" tabIndex={-1} {...(view.name === 'section' ? { 'data-heading': true } : {})}>
        {section || say('help')}
      </h2>
      {view.name === 'article' && (
        <button type="button" class="icon" aria-label={say('ask')} onClick={() => help.home()}>
          <Icon name="search" />
        </button>
      )}
      <button type="button" class="icon" aria-label={say('close')} onClick={() => help.close()}>
        <Icon name="close" />
      </button>
    </div>
  );
}
