import type { AnswerPart, Article, Faq } from '@helpahead/core';
import { useEffect } from 'preact/hooks';
import { usePanel } from '../panel-context.js';
import { Row, Rows } from '../row.js';
import { Skeleton } from '../skeleton.js';
import { Answer } from './answer.js';
import { ArticleAction } from './article-action.js';
import { ArticleNotes } from './article-notes.js';
import { ArticleTools } from './article-tools.js';
import { Blocks } from './blocks.js';
import { VoteFoot } from './vote-foot.js';

interface ArticleScreenProps {
  article: Article;
  /** Its answer, where that comes by itself and is read already; else the article has it as Markdown. */
  part: AnswerPart | undefined;
  faq: Faq;
}

/** One answer: the short one first, then the rest, the one thing to do, and what is close to it. */
export function ArticleScreen({ article, part, faq }: ArticleScreenProps) {
  const { help, fill, faqText, bringLateTexts } = usePanel();
  const { short } = article;
  // Plans to ask on a later visit.
  if (article.followUp) help.aid('later');
  // Without the words of what few use, an answer does without it.
  useEffect(() => void bringLateTexts().catch(() => {}), [bringLateTexts]);
  return (
    <>
      <article class="body article" part="answer">
        <h3 class="question" tabIndex={-1} {...faqText()} data-heading>
          {fill(article.question)}
        </h3>
        <ArticleNotes article={article} part={part} faq={faq} />
        {short && (
          <p class="short" {...faqText()}>
            {fill(short)}
          </p>
        )}
        <div class="rest" {...faqText()}>
          {part ? (
            'blocks' in part ? (
              <Blocks blocks={part.blocks} />
            ) : (
              <Skeleton />
            )
          ) : (
            <Answer markdown={fill(article.answer, true)} short={short && fill(short, true)} />
          )}
        </div>
        <ArticleAction article={article} />
        <ArticleTools article={article} faq={faq} />
        <Related article={article} />
      </article>
      {article.answer && <VoteFoot key={article.id} article={article} faq={faq} />}
    </>
  );
}

function Related({ article }: { article: Article }) {
  const { help, say } = usePanel();
  const related = article.related?.flatMap((id) => help.article(id) ?? []) ?? [];
  if (related.length === 0) return null;
  return (
    <Rows label={say('related')}>
      {related.map((one) => (
        <Row key={one.id} article={one} from="related" />
      ))}
    </Rows>
  );
}
