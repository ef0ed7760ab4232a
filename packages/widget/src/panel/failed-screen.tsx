import type { LoadFailure } from '@helpahead/core';
import { bringScreens } from './late-screens.js';
import { usePanel } from './panel-context.js';

const texts: Partial<Record<LoadFailure, 'offline' | 'empty'>> = { offline: 'offline', empty: 'empty' };

/** What happened, what is safe, and two ways on. */
export function FailedScreen({ reason = 'code', onRetry }: { reason?: LoadFailure; onRetry?: () => void }) {
  const { help, say } = usePanel();
  const page = help.page.value;
  const tryAgain = () => {
    void bringScreens();
    help.retry();
    onRetry?.();
  };
  return (
    <div class="body failed" role="alert">
      <p>
        <b>{say(texts[reason] ?? 'failed')}</b>
      </p>
      {help.query.value && help.view.value.name !== 'article' && <p class="note">{say('stillHere')}</p>}
      <div class="chips">
        <button type="button" class="btn pri" onClick={tryAgain}>
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
