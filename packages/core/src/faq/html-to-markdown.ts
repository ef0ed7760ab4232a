import { decodeEntities } from '../answer/entities.js';

/** What the HTML that search engines allow in an answer is in Markdown; tags not named here just go. */
const marks: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', code: '`' };
const paragraphTag = /^(?:p|div|h[1-6]|ul|ol|blockquote|table|tr)$/;
const tag = /(<\/?[a-z][^<>]*>)/i;

/**
 * Turns an answer written in HTML into Markdown, without a DOM: paragraphs, lists, emphasis and links stay, every
 * other tag goes and its text stays; scripts, styles and comments go whole. Text without tags comes back as it was.
 * Nothing has to be safe here: what comes out is Markdown, and `parseAnswer` decides what that may do. Linear.
 */
export function htmlToMarkdown(html: string): string {
  if (!tag.test(html)) return html;
  const state: State = { lists: [], links: [], hidden: '' };
  return withoutComments(html)
    .split(tag)
    .map((part, index) => (index % 2 ? markFor(part, state) : state.hidden ? '' : part.replace(/\s+/g, ' ')))
    .join('')
    .replace(/[ \n]*\n[ \n]*\n[ \n]*|(?:\\\n *){2,}/g, '\n\n')
    .trim();
}

/** The words of a text that may hold HTML: for questions and titles. */
export function htmlToText(html: string): string {
  return decodeEntities(
    withoutComments(html)
      .split(tag)
      .filter((_, index) => index % 2 === 0)
      .join(' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

interface State {
  lists: string[];
  links: string[];
  /** The tag whose content is for machines only. */
  hidden: string;
}

function markFor(part: string, state: State): string {
  const isClosing = part[1] === '/';
  const name = /[a-z][a-z\d]*/i.exec(part)?.[0].toLowerCase() ?? '';
  if (state.hidden || name === 'script' || name === 'style') {
    state.hidden = isClosing && name === state.hidden ? '' : state.hidden || name;
    return '';
  }
  if (name === 'a') return linkMark(part, isClosing, state);
  if (name === 'li')
    return isClosing ? '' : `\n${'   '.repeat(Math.max(0, state.lists.length - 1))}${bullet(state)}`;
  if (name === 'ul' || name === 'ol') return listMark(name, isClosing, state);
  if (name === 'br') return '\\\n';
  return paragraphTag.test(name) ? '\n\n' : (Object.hasOwn(marks, name) && marks[name]) || '';
}

function bullet({ lists }: State): string {
  return lists.at(-1) === 'ol' ? '1. ' : '- ';
}

function listMark(name: string, isClosing: boolean, { lists }: State): string {
  if (!isClosing) lists.push(name);
  else lists.pop();
  return lists.length > (isClosing ? 0 : 1) ? '' : '\n\n';
}

function linkMark(part: string, isClosing: boolean, { links }: State): string {
  if (isClosing) return links.length > 0 ? `](<${links.pop()}>)` : '';
  const url = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(part);
  if (!url) return '';
  links.push((url[1] ?? url[2] ?? url[3] ?? '').trim().replace(/\s/g, '%20'));
  return '[';
}

function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    kept += html.slice(from, start);
    const end = html.indexOf('-->', start);
    if (end < 0) return kept;
    from = end + 3;
  }
  return kept + html.slice(from);
}
