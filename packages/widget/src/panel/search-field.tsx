import { Icon } from './icon.js';
import { usePanel } from './panel-context.js';

/** The question, searched as it is typed. While an input method composes, nothing is searched. */
export function SearchField() {
  const { help, say } = usePanel();
  const query = help.query.value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to browsers that this must work in
    <div class="search" part="search" role="search">
      <Icon name="search" />
      <input
        part="input"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir={query ? 'auto' : undefined}
        aria-label={say('ask')}
        placeholder={say('ask')}
        value={query}
        onInput={(event) => {
          if (!event.isComposing) help.search(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => help.search(event.currentTarget.value)}
      />
      {query !== '' && (
        <button
          type="button"
          class="icon"
          aria-label={say('clear')}
          onClick={(event) => {
            help.search('');
            event.currentTarget.parentElement?.querySelector('input')?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
