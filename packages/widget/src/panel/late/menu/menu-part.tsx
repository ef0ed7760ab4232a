import { usePanel } from '../../panel-context.js';

export { default as css } from './menu.css?inline';

/** What few want: below the header, as real buttons. */
export function Part() {
  const { help, say } = usePanel();
  return (
    <div class="menu">
      <button type="button" class="row" onClick={() => help.show({ name: 'known' })}>
        <b>{say('known')}</b>
      </button>
    </div>
  );
}
