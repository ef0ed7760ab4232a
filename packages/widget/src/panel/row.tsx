import type { Article, Range, ReadFrom } from '@helpahead/core';
import type { ComponentChildren } from 'preact';
import { Marked } from './marked.js';
import { usePanel } from './panel-context.js';

interface RowProps {
  article: Article;
  from: ReadFrom;
  /** The best suggestion: the one raised row of a screen. */
  isLead?: boolean;
  marks?: readonly Range[];
  children?: ComponentChildren;
}

/** One article to open: a real button, with at most one muted line below its question. */
export function Row({ article, from, isLead, marks = [], children }: RowProps) {
  const { help, faqText } = usePanel();
  return (
    <li>
      <button
        type="button"
        class={isLead ? 'row lead' : 'row'}
        part="result"
        data-article={article.id}
        onClick={() => help.read(article.id, from)}
      >
        <b {...faqText()}>
          <Marked text={article.question} ranges={marks} />
        </b>
        {children && <small {...(from === 'search' && faqText())}>{children}</small>}
      </button>
    </li>
  );
}

/** A list of rows; the role is said because browsers drop it from a list without bullets. */
export function Rows({ label, children }: { label?: string; children: ComponentChildren }) {
  return (
    <>
      {label && <h3 class="label">{label}</h3>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one */}
      <ul role="list" part="results">
        {children}
      </ul>
    </>
  );
}
