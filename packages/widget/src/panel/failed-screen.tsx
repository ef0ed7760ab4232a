import type { LoadFailure } from '@helpahead/core';
import { usePanel } from './panel-context.js';

const texts: Partial<Record<LoadFailure, 'offline' | 'empty'>> = { offline: 'offline', empty: 'empty' };

/** What happened, what is safe, and two ways on. */
export function FailedScreen({ reason }: { reason: LoadFailure }) {
  const { help, say } = usePanel();
  const page = help.page.value;
  return (
    <div class="body failed" role="alert">
      <p>
        <b>{say(texts[reason] ?? 'failed')}</b>
      </p>
      {help.query.value !== '' && <p class="note">{say('stillHere')}</p>}
      <div class="chips">
        <button type="button" class="btn pri" onClick={() => help.retry()}>
          {say('retry')}
        </button>
        {page && (
          <a class="btn" href={page}>
            {say('openPage')}
          </a>
        )}
      </div>
    </div>
  );
}
