import { useEffect } from 'preact/hooks';
import { usePanel } from '../panel-context.js';

const pause = 700;

/** What a screen reader hears of results: the count and the first one, once per pause in typing. */
export function Announcer() {
  const { help, say, count, spoken, announce } = usePanel();
  const results = help.results.value;
  const hits = results.status === 'found' ? results.result.hits : [];
  const first = hits[0] ? help.fill(hits[0].article.question) : '';
  const isMiss = results.status === 'found' && results.result.miss;
  const lead = isMiss ? say('nothing') : count('answers', hits.length);
  const text = results.status !== 'found' ? '' : first ? say('first', lead, first) : lead;
  useEffect(() => {
    const timer = setTimeout(() => announce(text), pause);
    return () => clearTimeout(timer);
  }, [text, announce]);
  return (
    <p class="unseen" role="status">
      {spoken.value}
    </p>
  );
}
