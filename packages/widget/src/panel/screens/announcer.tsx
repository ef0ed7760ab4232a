import { useEffect } from 'preact/hooks';
import type { Plural } from '../../messages/en.js';
import { fillIn } from '../../messages/messages.js';
import { usePanel } from '../panel-context.js';

const pause = 700;

function countAnswers(forms: Plural, count: number, language: string): string {
  return fillIn(forms[new Intl.PluralRules(language).select(count)] ?? forms.other, count);
}

/** What a screen reader hears of results: the count and the first one, once per pause in typing. */
export function Announcer() {
  const { help, say, messages, language, spoken, announce } = usePanel();
  const results = help.results.value;
  const hits = results.status === 'found' ? results.result.hits : [];
  const first = hits[0] ? help.fill(hits[0].article.question) : '';
  const isMiss = results.status === 'found' && results.result.miss;
  const count = countAnswers(messages.value.answers, hits.length, language);
  const found = first ? say('first', count, first) : count;
  const missed = first ? `${say('nothing')} ${say('closest')}: ${first}` : say('nothing');
  const isShown = results.status === 'found' && help.view.value.name === 'results';
  const text = isShown ? (isMiss ? missed : found) : '';
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
