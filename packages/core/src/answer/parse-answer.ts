import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Block, Inline } from './answer.js';
import { keepDrawable } from './keep-drawable.js';
import { parseInline } from './parse-inline.js';

/** About twenty printed pages. Beyond it nobody reads, and some rules of the lexer stop being linear. */
const longest = 50_000;
/** Nesting nobody writes by hand: quotes in quotes, lists in lists, stars without end. */
const bomb = /[*_~]{200}|(?:> ?){50}|(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){50}/;

/**
 * Reads an answer (CommonMark with GFM tables) into a tree. It never throws and loses no words. HTML never
 * becomes HTML: known tags vanish around their text, unknown ones stay readable, comments are dropped. Links and
 * images hold only URLs that are safe to follow; an unsafe one is reduced to its text.
 *
 * @param markdown the `answer` or `short` of an article, facts and context already filled in. Longer than 50,000
 *   characters, or nested beyond reason, it is read as plain paragraphs; what goes beyond 10,000 parts (paragraphs,
 *   cells, emphasized words) is one paragraph of plain text
 * @param short what the reader has read before it, as Markdown: an answer that begins with it goes on after it
 */
export function parseAnswer(markdown: string, short?: string): Block[] {
  return keepDrawable(parseMarkdown(short ? afterShort(markdown, short) : markdown));
}

/** Nobody wants to read the short answer twice. */
function afterShort(markdown: string, short: string): string {
  const text = markdown.trimStart();
  const rest = text.slice(short.length);
  return text.startsWith(short) && /^\s*\n/.test(rest) ? rest : text;
}

function parseMarkdown(markdown: string): Block[] {
  if (markdown.length > longest || bomb.test(markdown)) return plainParagraphs(markdown);
  try {
    return parseBlocks(new Lexer({ gfm: true }).lex(markdown));
  } catch {
    // The lexer recurses, and gives up on input it does not understand; the reader still gets the words.
    return plainParagraphs(markdown);
  }
}

function parseBlocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token) => parseBlock(token as MarkedToken));
}

function parseBlock(token: MarkedToken): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ type: 'heading', depth: token.depth as 1, content: parseInline(token.tokens) }];
    case 'list':
      return [parseList(token)];
    case 'code':
      return [parseCode(token)];
    case 'blockquote':
      return [{ type: 'quote', content: parseBlocks(token.tokens) }];
    case 'table':
      return [parseTable(token)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'space':
    case 'def':
      return [];
    case 'html':
      return paragraph(parseInline(Lexer.lexInline(token.text)));
    default:
      return paragraph(parseInline('tokens' in token && token.tokens ? token.tokens : [token]));
  }
}

function paragraph(content: Inline[]): Block[] {
  while (isBlank(content[0])) content.shift();
  while (isBlank(content.at(-1))) content.pop();
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** Breaks and blanks at either end of a paragraph are left over from HTML tags. */
function isBlank(part: Inline | undefined): boolean {
  return part?.type === 'break' || (part?.type === 'text' && !part.text.trim());
}

function parseList({ ordered, start, items }: Tokens.List): Block {
  return {
    type: 'list',
    ordered,
    ...(start !== '' && start !== 1 && { start }),
    items: items.map((item) => parseBlocks(joinCheckbox(item.tokens))),
  };
}

/** The lexer puts the box of a tight task before its text; it belongs into the same paragraph. */
function joinCheckbox(tokens: readonly Token[]): readonly Token[] {
  const [box, first, ...rest] = tokens;
  if (box?.type !== 'checkbox' || !first || !('tokens' in first) || !first.tokens) return tokens;
  return [{ ...first, tokens: [box, ...first.tokens] }, ...rest];
}

function parseCode({ text, lang }: Tokens.Code): Block {
  const language = lang?.split(/\s/, 1)[0];
  return { type: 'code', text, ...(language && { language }) };
}

function parseTable({ align, header, rows }: Tokens.Table): Block {
  const side = { left: 'start', center: 'center', right: 'end' } as const;
  const row = (cells: Tokens.TableCell[]) => cells.map((cell) => parseInline(cell.tokens));
  return {
    type: 'table',
    align: align.map((name) => (name ? side[name] : undefined)),
    head: row(header),
    rows: rows.map(row),
  };
}

function plainParagraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((part) => paragraph(part.trim() ? [{ type: 'text', text: part.trim() }] : []));
}
