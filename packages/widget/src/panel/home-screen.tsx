import type { Article, Faq, Offer } from '@helpahead/core';
import { because } from './because.js';
import { ContactFoot } from './contact-foot.js';
import { Icon } from './icon.js';
import { Late } from './late/late.js';
import { loadedScreens } from './late-screens.js';
import { usePanel } from './panel-context.js';
import { Row, Rows } from './row.js';

const labels = { page: 'forPage', closest: 'closestToPage', editors: 'editors' } as const;

/** What the help offers before anything is asked: known problems, the page's own questions, the topics. */
export function HomeScreen({ faq }: { faq: Faq }) {
  const { help } = usePanel();
  return (
    <>
      <div class="body">
        <Notices />
        {help.isAwaited() && <Late name="later" isQuiet faq={faq} view={help.view.value} />}
        <Suggestions />
        <Topics faq={faq} />
        {help.hasSurveys.value && <Late name="survey" isQuiet faq={faq} view={help.view.value} />}
      </div>
      <ContactFoot faq={faq}>
        {loadedScreens() && faq.contact?.channels.some(({ replyWithin }) => replyWithin) && (
          <Late name="contact" isQuiet faq={faq} view={help.view.value} />
        )}
      </ContactFoot>
    </>
  );
}

/** What is offered for this page; nothing where there is nothing. */
export function Suggestions() {
  const { help, say } = usePanel();
  const { kind, suggestions }: Offer = help.offer.value;
  if (suggestions.length === 0) return null;
  return (
    <Rows label={say(labels[kind])}>
      {suggestions.map(({ article, cues }, place) => {
        const isLead = place === 0 && kind === 'page';
        return (
          <Row key={article.id} article={article} from="suggestion" isLead={isLead}>
            {isLead && because(cues[0], say)}
          </Row>
        );
      })}
    </Rows>
  );
}

function Notices() {
  const { help, fill, faqText } = usePanel();
  return (
    <>
      {help.notices.value.map(({ id, text, article }) => (
        <p key={id} class="notice" {...faqText()}>
          <Icon name="warn" />
          <span>
            {fill(text)} <More article={help.article(article ?? '')} />
          </span>
        </p>
      ))}
    </>
  );
}

/** Where there is more, by its name: what leads on says where to. */
function More({ article }: { article: Article | undefined }) {
  const { help, fill } = usePanel();
  return article ? (
    <button type="button" class="inline" onClick={() => help.read(article.id, 'related')}>
      {fill(article.question)}
    </button>
  ) : null;
}

function Topics({ faq }: { faq: Faq }) {
  const { help, say, faqText } = usePanel();
  const content = help.content.value;
  const sections = (content.status === 'ready' && content.sections) || [
    ...new Set(faq.articles.flatMap(({ section }) => section || [])),
  ];
  if (sections.length < 2) return null;
  return (
    <>
      <h3 class="label">{say('topics')}</h3>
      <div class="chips">
        {sections.map((section) => (
          <button
            key={section}
            type="button"
            class="chip"
            {...faqText()}
            onClick={() => help.showSection(section)}
          >
            {section}
          </button>
        ))}
      </div>
    </>
  );
}
