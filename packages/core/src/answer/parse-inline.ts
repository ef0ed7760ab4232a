import type { MarkedToken, Token, Tokens } from 'marked';
import type { Inline } from './answer.js';
import { inlineText } from './answer-text.js';
import { articleIdOf } from './article-link.js';
import { decodeEntities } from './entities.js';
import { entityNames } from './entity-names.js';
import { safeImageUrl, safeUrl } from './safe-url.js';

/** Tags of which only the text around and inside matters; anything else in angle brackets is the editor's text. */
const knownTag =
  /^<(?:!--|\/?(?:a|abbr|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)\b)/i;

/** Where a reader of the HTML would see a new line; editors also write `</br>`. */
const lineTag = /^<(?:\/?br|\/(?:dd|div|dt|h[1-6]|li|p|tr))\b/i;

/** Reads what stands in a paragraph, a cell or a heading. */
export function parseInline(tokens: readonly Token[]): Inline[] {
  return mergeTexts(tokens.flatMap((token) => parseToken(token as MarkedToken)));
}

function parseToken(token: MarkedToken): Inline[] {
  switch (token.type) {
    case 'strong':
      return [{ type: 'strong', content: parseInline(token.tokens) }];
    case 'em':
      return [{ type: 'emphasis', content: parseInline(token.tokens) }];
    case 'del':
      return [{ type: 'deleted', content: parseInline(token.tokens) }];
    case 'codespan':
      return [{ type: 'code', text: token.text }];
    case 'br':
      return [{ type: 'break' }];
    case 'checkbox':
      return text(token.checked ? '☑ ' : '☐ ');
    case 'link':
      return parseLink(token);
    case 'image':
      return parseImage(token);
    case 'html':
      return parseTag(token.raw);
    case 'escape':
      return text(token.text);
    case 'text':
      return text(decodeEntities(token.text, entityNames));
    default:
      return text(token.raw);
  }
}

function text(words: string): Inline[] {
  return words ? [{ type: 'text', text: words }] : [];
}

/** An address written bare is literal; in brackets it may hold character references. */
function parseLink({ href, tokens, autolink, text: label }: Tokens.Link): Inline[] {
  const url = safeUrl(autolink ? href : decodeEntities(href, entityNames));
  const content = autolink ? text(label) : parseInline(tokens);
  if (!url) return content;
  const words = content.length > 0 ? content : text(url);
  const id = articleIdOf(url);
  return [id ? { type: 'articleLink', id, content: words } : { type: 'link', url, content: words }];
}

function parseImage({ href, tokens }: Tokens.Image): Inline[] {
  const url = safeImageUrl(decodeEntities(href, entityNames));
  const alt = inlineText(parseInline(tokens));
  return url ? [{ type: 'image', url, alt }] : text(alt);
}

function parseTag(tag: string): Inline[] {
  if (lineTag.test(tag)) return [{ type: 'break' }];
  return knownTag.test(tag) ? [] : text(decodeEntities(tag, entityNames));
}

function mergeTexts(content: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const part of content) {
    const last = merged.at(-1);
    if (part.type === 'text' && last?.type === 'text') last.text += part.text;
    else merged.push(part);
  }
  return merged;
}
