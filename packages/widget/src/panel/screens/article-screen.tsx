import type { AnswerPart, Article, Faq } from '@helpahead/core';
import { Icon } from '../icon.js';
import { usePanel } from '../panel-context.js';
import { Row, Rows } from '../row.js';
import { Skeleton } from '../skeleton.js';
import { Answer } from './answer.js';
import { Blocks } from './blocks.js';
import { copyLinkTo } from './copy-link.js';
import { VoteFoot } from './vote-foot.js';

/** Two links of a chain, on a grid of 20. */
const linkPath =
  'M8.5 11.5a3 3 0 0 0 4.3.3l2.4-2.4a3 3 0 0 0-4.2-4.2l-1.3 1.2M11.5 8.5a3 3 0 0 0-4.3-.3L4.8 10.6a3 3 0 0 0 4.2 4.2l1.3-1.2';

interface ArticleScreenProps {
  article: Article;
  /** Its answer, where that comes by itself and is read already; else the article has it as Markdown. */
  part: AnswerPart | undefined;
  faq: Faq;
}

/** One answer: the short one first, then the rest, the one thing to do, and what is close to it. */
export function ArticleScreen({ article, part, faq }: ArticleScreenProps) {
  const { fill, faqText } = usePanel();
  const { short, action } = article;
  return (
    <>
      <article class="body article" part="answer">
        <h3 class="question" tabIndex={-1} {...faqText()} data-heading>
          {fill(article.question)}
        </h3>
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
        {action?.url && (
          <p {...faqText()}>
            <a class="btn pri" href={action.url}>
              {fill(action.label)}
            </a>
          </p>
        )}
        <Meta article={article} />
        <Related article={article} />
      </article>
      {article.answer && <VoteFoot key={article.id} article={article} faq={faq} />}
    </>
  );
}

function Meta({ article }: { article: Article }) {
  const { say, language, announce } = usePanel();
  const reviewed = article.reviewed ? new Date(article.reviewed) : undefined;
  const isDate = reviewed !== undefined && !Number.isNaN(reviewed.getTime());
  const date =
    isDate && new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(reviewed);
  return (
    <div class="meta">
      <span>{date && say('checked', date)}</span>
      <button
        type="button"
        class="icon"
        aria-label={say('copyLink')}
        onClick={async () => (await copyLinkTo(article.id)) && announce(say('copied'))}
      >
        <Icon path={linkPath} />
      </button>
    </div>
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
