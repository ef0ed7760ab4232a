import { describe, expect, it } from 'vitest';
import { realFaqs } from '../../test/real-faqs.ts';
import { parseFaq } from './parse-faq.js';

describe.skipIf(realFaqs.length === 0)('real FAQs', () => {
  it.each(realFaqs)(
    'of $name are read whole, and only dead links and outside pictures are reported',
    ({ text, articles }) => {
      const { faq, problems } = parseFaq(text);
      expect(faq.articles.map(({ id, answer }) => [id, answer])).toEqual(
        articles.map(({ id, answer }) => [id, answer]),
      );
      expect(faq.language).toBe(articles[0]?.lang);
      expect(problems.filter(({ code }) => !/^(dead-article-link|outside-image)$/.test(code))).toEqual([]);
      const ids = new Set(articles.map(({ id }) => id));
      for (const { message, code } of problems)
        if (code === 'dead-article-link') expect(ids).not.toContain(/“(.*?)”/.exec(message)?.[1]);
    },
  );
});
