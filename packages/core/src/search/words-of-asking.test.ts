import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch, parseFaq } from '../index.js';
import { addAllLanguages } from '../text/all-languages.js';
import type { Search } from './search-result.js';

const shop = new URL('../../../demo/content/shop.en.json', import.meta.url);
let search: Search;
beforeAll(() => {
  addAllLanguages();
  search = createSearch(parseFaq(readFileSync(shop, 'utf8')).faq);
});

const first = (query: string) => search.find(query).hits[0]?.article.id;

describe('words of asking', () => {
  it.each(['wher', 'hav', 'doe'])('count as such when half of one stands there: %s', (half) => {
    const [word] = search.find(`${half} parcel`).understood;
    expect(word).toMatchObject({ text: half, kind: 'ignored' });
  });

  it.each(['where is my refund', 'wher is my refund'])('do not outweigh the topic: %s', (query) => {
    expect(first(query)).toMatch(/^refund/);
  });

  it('still tell apart what is asked of one topic', () => {
    expect(first('when will I get my refund')).toBe('refund-time');
    expect(first('where is my parcel')).toBe('track-parcel');
  });
});
