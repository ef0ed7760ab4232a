import type { Article } from '@helpahead/core';
import { usePanel } from '../panel-context.js';

/** The one thing to do here: what the editor named, else the questions that lead further. */
export function ArticleAction({ article }: { article: Article }) {
  const { help, fill, faqText } = usePanel();
  const { label = '', url, event } = article.action ?? {};
  const hasAction = Boolean(url || event);
  // The host hears of it before the page changes.
  const act = () => help.act(article.id);
  return (
    <>
      {hasAction && (
        <p {...faqText()}>
          {url ? (
            <a class="btn pri" href={url} onClick={act}>
              {fill(label)}
            </a>
          ) : (
            <button type="button" class="btn pri" onClick={act}>
              {fill(label)}
            </button>
          )}
        </p>
      )}
      {article.guide && article.guide.length > 0 && <GuideButton article={article} isFirst={!hasAction} />}
    </>
  );
}

function GuideButton({ article, isFirst }: { article: Article; isFirst: boolean }) {
  const { help, say } = usePanel();
  const aid = help.aid('guide');
  const begun = typeof aid === 'object' ? aid.unfinished()?.article.id : undefined;
  const label = say(begun === article.id ? 'guideGoesOn' : 'guideStart');
  if (!label) return null;
  return (
    <p>
      <button
        type="button"
        class={isFirst ? 'btn pri' : 'btn'}
        onClick={() => help.show({ name: 'guide', article: article.id })}
      >
        {label}
      </button>
    </p>
  );
}
