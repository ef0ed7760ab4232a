import { describe, expect, it } from 'vitest';
import { realFaqs } from '../../test/real-faqs.ts';
import { parseFaq } from './parse-faq.js';

describe.skipIf(realFaqs.length === 0)('real FAQs', () => {
  it.each(realFaqs)(
    'of $name are read whole, and only links that are dead are reported',
    ({ text, articles }) => {
      const { faq, problems } = parseFaq(text);
      expect(faq.articles.map(({ id, answer }) => [id, answer])).toEqual(
        articles.map(({ id, answer }) => [id, answer]),
      );
      expect(faq.language).toBe(articles[0]?.lang);
      expect(problems.filter(({ code }) => code !== 'dead-article-link')).toEqual([]);
      const ids = new Set(articles.map(({ id }) => id));
      for (const { message } of problems) expect(ids).not.toContain(/“(.*?)”/.exec(message)?.[1]);
    },
  );
});
