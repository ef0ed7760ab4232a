import { type Block, type Inline, parseAnswer } from '@helpahead/core/answer';
import { attributes, type Html, html } from './html.ts';

/** What links between articles may point to on a plain page. */
export interface AnswerLinks {
  hasArticle(id: string): boolean;
  /** Where relative links lead, when the texts come from another site. */
  home?: string;
}

function resolve(url: string, { home }: AnswerLinks): string {
  return home === undefined ? url : (URL.parse(url, home)?.href ?? url);
}

function inlineHtml(part: Inline, links: AnswerLinks): Html {
  switch (part.type) {
    case 'text':
      return html`${part.text}`;
    case 'strong':
      return html`<strong>${inlinesHtml(part.content, links)}</strong>`;
    case 'emphasis':
      return html`<em>${inlinesHtml(part.content, links)}</em>`;
    case 'deleted':
      return html`<del>${inlinesHtml(part.content, links)}</del>`;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'link':
      return html`<a href="${resolve(part.url, links)}">${inlinesHtml(part.content, links)}</a>`;
    case 'articleLink': {
      const content = inlinesHtml(part.content, links);
      return links.hasArticle(part.id) ? html`<a href="#${part.id}">${content}</a>` : html`${content}`;
    }
    case 'image':
      return html`<a href="${resolve(part.url, links)}">${part.alt}</a>`;
    case 'break':
      return html`<br>`;
  }
}

function inlinesHtml(content: readonly Inline[], links: AnswerLinks): Html {
  return html`${content.map((part) => inlineHtml(part, links))}`;
}

function listHtml(block: Extract<Block, { type: 'list' }>, links: AnswerLinks): Html {
  const items = block.items.map((item) => html`<li>${itemHtml(item, links)}</li>`);
  if (!block.ordered) return html`<ul>${items}</ul>`;
  const start = block.start !== undefined && block.start !== 1 ? String(block.start) : undefined;
  return html`<ol${attributes({ start })}>${items}</ol>`;
}

/** A lone paragraph in a list item needs no paragraph around it. */
function itemHtml(item: readonly Block[], links: AnswerLinks): Html {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return blocksHtml(item, links);
  return html`${inlinesHtml(first.content, links)}${blocksHtml(rest, links)}`;
}

function tableHtml(block: Extract<Block, { type: 'table' }>, links: AnswerLinks): Html {
  const head = block.head.map((cell) => html`<th scope="col">${inlinesHtml(cell, links)}</th>`);
  const rows = block.rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${inlinesHtml(cell, links)}</td>`)}</tr>`,
  );
  return html`<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function blockHtml(block: Block, links: AnswerLinks): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlinesHtml(block.content, links)}</p>`;
    case 'heading':
      return html`<p><strong>${inlinesHtml(block.content, links)}</strong></p>`;
    case 'list':
      return listHtml(block, links);
    case 'code':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote>${blocksHtml(block.content, links)}</blockquote>`;
    case 'table':
      return tableHtml(block, links);
    case 'rule':
      return html`<hr>`;
  }
}

function blocksHtml(blocks: readonly Block[], links: AnswerLinks): Html {
  return html`${blocks.map((block) => blockHtml(block, links))}`;
}

/** An answer in Markdown as markup for a page that works without any script. */
export function answerHtml(markdown: string, links: AnswerLinks): Html {
  return blocksHtml(parseAnswer(markdown), links);
}
