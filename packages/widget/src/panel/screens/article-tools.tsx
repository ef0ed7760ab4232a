import type { Article, Faq } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { Icon } from '../icon.js';
import { usePanel } from '../panel-context.js';
import { copyLinkTo, linkTo } from './copy-link.js';
import { Link } from './inlines.js';
import { printArticle } from './print-article.js';

/** On a grid of 20: two links of a chain, a tick, a printer. */
const paths = {
  link: 'M8.5 11.5a3 3 0 0 0 4.3.3l2.4-2.4a3 3 0 0 0-4.2-4.2l-1.3 1.2M11.5 8.5a3 3 0 0 0-4.3-.3L4.8 10.6a3 3 0 0 0 4.2 4.2l1.3-1.2',
  done: 'm4.5 10.5 3.5 3.5 7.5-8',
  print: 'M6 7.5V3.5h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8v5H6z',
};

/** When it was checked, where there is more, and what can be done with the answer as a whole. */
export function ArticleTools({ article, faq }: { article: Article; faq: Faq }) {
  const { say, language } = usePanel();
  const { reviewed, url } = article;
  const date = reviewed ? new Date(reviewed) : undefined;
  const isDate = date !== undefined && !Number.isNaN(date.getTime());
  const written =
    isDate && new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  const checked = written ? say('checked', written) : '';
  const more = say('more');
  return (
    <div class="meta">
      <span>
        {checked} {url && more && <Link url={url} content={[{ type: 'text', text: more }]} />}
      </span>
      <CopyLink article={article} />
      <Print article={article} faq={faq} checked={checked} />
    </div>
  );
}

function CopyLink({ article }: { article: Article }) {
  const { say, announce } = usePanel();
  const isCopied = useSignal(false);
  const copy = async () => {
    if (!(await copyLinkTo(article.id))) return;
    isCopied.value = true;
    announce(say('copied'));
  };
  return (
    <button
      type="button"
      class="icon"
      aria-label={say('copyLink')}
      onClick={copy}
      onBlur={() => {
        isCopied.value = false;
      }}
    >
      <Icon path={paths[isCopied.value ? 'done' : 'link']} />
    </button>
  );
}

function Print({ article, faq, checked }: { article: Article; faq: Faq; checked: string }) {
  const { say, fill, faqText, announce } = usePanel();
  if (!say('print')) return null;
  const print = async ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const answer = currentTarget.closest('article');
    if (answer === null) return;
    const isPrinted = await printArticle({
      article: answer,
      title: fill(article.question),
      source: [checked, linkTo(article.id)].filter(Boolean).join(' · '),
      lang: faq.language,
      dir: faqText().dir ?? currentTarget.closest('dialog')?.dir ?? '',
    });
    if (!isPrinted) announce(say('notPrinted'));
  };
  return (
    <button type="button" class="icon" aria-label={say('print')} onClick={print}>
      <Icon path={paths.print} />
    </button>
  );
}
