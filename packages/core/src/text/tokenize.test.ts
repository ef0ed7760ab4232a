import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createSplitter } from './split-words.js';
import { createTokenizer } from './tokenize.js';

const words = (text: string, language = 'en') => createTokenizer(language)(text).map(({ word }) => word);

afterEach(() => vi.unstubAllGlobals());

test('finds words between spaces and punctuation', () => {
  expect(words("How do I reset my e-mail password? It's 2FA!")).toEqual([
    ...['how', 'do', 'i', 'reset', 'my', 'e', 'mail', 'password', 'its', '2fa'],
  ]);
});

test('takes a melted article off in languages that have one', () => {
  expect(words("l'article qu'il", 'fr')).toEqual(['article', 'il']);
  expect(words('l’ordine', 'it-CH')).toEqual(['ordine']);
  expect(words("o'clock", 'en')).toEqual(['oclock']);
});

test('cuts scripts without spaces into words', () => {
  expect(words('返品はできますか', 'ja').length).toBeGreaterThan(2);
  expect(words('我想退款', 'zh')).toContain('退款');
  expect(words('ฉันต้องการคืนเงิน', 'th').length).toBeGreaterThan(2);
});

test('cuts them into pairs of characters where there is no segmenter', () => {
  vi.stubGlobal('Intl', {});
  expect(words('我想退款', 'zh')).toEqual(['我想', '想退', '退款']);
  expect(words('金', 'zh')).toEqual(['金']);
});

test('works under a language tag that no runtime knows', () => {
  expect(words('退款 now', '!!')).toContain('now');
});

test('says exactly where each word stands, for any text', () => {
  const tokenize = createTokenizer('en');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let last = 0;
      for (const { start, end, word } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(word).not.toBe('');
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});

test('splits for indexing into the very words it finds in queries', () => {
  const letters = fc.constantFrom(..."aB1 '’-.,_é退“ß");
  const text = fc.array(letters, { maxLength: 40 }).map((some) => some.join(''));
  for (const language of ['en', 'fr']) {
    const [split, tokenize] = [createSplitter(language), createTokenizer(language)];
    fc.assert(
      fc.property(text, (some) => {
        expect(split(some)).toEqual(tokenize(some).map(({ word }) => word));
      }),
    );
  }
});
