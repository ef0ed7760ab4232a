import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { realFaqs } from '../../test/real-faqs.ts';
import { answerText } from './answer-text.js';
import { decodeEntities } from './entities.js';
import { entityNames } from './entity-names.js';
import { parseAnswer } from './parse-answer.js';
import { safeImageUrl, safeUrl } from './safe-url.js';

const writtenByMarked =
  /<\/?(?:p|h\d|ul|ol|li|code|pre|strong|em|del|a|br|blockquote|table|thead|tbody|tr|th|td|hr|input)\b[^<>]*>/g;

/** The letters and digits a browser would show of marked's own HTML, without ours in between. */
function lettersByMarked(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  const words = html.replace(/<img\b[^>]*?(?:alt="([^"]*)"[^>]*)?>/g, '$1').replace(writtenByMarked, '');
  return letters(decodeEntities(words.replace(/<!--[\s\S]*?-->/g, ''), entityNames));
}

function letters(words: string): string {
  return (words.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

describe.skipIf(realFaqs.length === 0)('real answers', () => {
  it.each(realFaqs)('of $name lose no letter', ({ articles }) => {
    for (const { id, answer } of articles) {
      const withoutEmptyLinks = answer.replace(/\[\]\([^)]*\)/g, '');
      expect(letters(answerText(parseAnswer(withoutEmptyLinks))), id).toBe(
        lettersByMarked(withoutEmptyLinks),
      );
    }
  });

  it.each(realFaqs)('of $name hold only safe addresses', ({ articles }) => {
    for (const { answer } of articles) {
      JSON.stringify(parseAnswer(answer), (_, node) => {
        if (node?.type === 'link') expect(safeUrl(node.url)).toBe(node.url);
        if (node?.type === 'image') expect(safeImageUrl(node.url)).toBe(node.url);
        return node;
      });
    }
  });
});
