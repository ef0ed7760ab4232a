import type { SearchResult } from '@helpahead/core';
import { useLayoutEffect } from 'preact/hooks';
import { type PanelContext, usePanel } from '../panel-context.js';
import { sayReread } from './say-reread.js';

const pause = 700;

/** How the question was read, how many answers there are, the first one, and what to choose between. */
function describe(result: SearchResult, { help, say, sayCount }: PanelContext): string {
  const { hits, miss, clarify = [] } = result;
  const first = hits[0] && help.fill(hits[0].article.question);
  const count = sayCount('answers', hits.length);
  const found = first ? say('first', count, first) : count;
  const parts = miss
    ? [say('nothing'), first && `${say('closest')}: ${first}`]
    : [
        sayReread(result, say),
        found,
        clarify[0] && say('isItAbout'),
        ...clarify.map(({ label }) => `${label}?`),
      ];
  return parts.filter(Boolean).join(' ');
}

/** What a screen reader hears of results, once per pause in typing. */
export function Announcer() {
  const panel = usePanel();
  const { help, spoken, announce } = panel;
  const results = help.results.value;
  const isShown = results.status === 'found' && help.view.value.name === 'results';
  const text = isShown ? describe(results.result, panel) : '';
  // At once: an effect that waits for the next frame may begin after the panel has gone, and would stay.
  useLayoutEffect(() => {
    const timer = setTimeout(() => announce(text), pause);
    return () => clearTimeout(timer);
  }, [text, announce]);
  return (
    <p class="unseen" role="status">
      {spoken.value}
    </p>
  );
}
