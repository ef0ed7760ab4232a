import { afterAll, expect, test, vi } from 'vitest';
import { createSearch } from '../search.js';

const readers = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
vi.stubGlobal('Intl', {});
afterAll(() => vi.unstubAllGlobals());

// Where a browser cannot cut scripts without spaces, words are pairs of neighbouring characters.
test.each([
  ['zh', '怎么申请退款？', '申请退款', '申请退款'],
  ['ja', '返品はできますか', '返品', '返品'],
  ['ja', '葛\u{e0100}飾区の配送', '配送', '配送'],
  ['th', 'อยากดื่มน้ำและคืนเงิน', 'ดื่มน้ำ', 'ดื่มน้ำ'],
  ['th', 'ขอคืนเงินได้อย่างไร', 'คืนเงิน', 'คืนเงิน'],
  ['th', 'ยืนยันแล้วขอคืน', 'คืน', 'คืน'],
  ['ko', '환불 방법', '환불', '환불'],
  ['en', 'Cafe\u0301 menu', 'café', 'Cafe\u0301'],
])(
  'finds and marks words of %s, in whole characters, without a segmenter',
  (language, question, query, mark) => {
    const other = { id: 'b', question: '123', answer: '' };
    const articles = [other, { id: 'a', question, answer: question.repeat(60) }];
    const [hit] = createSearch({ schemaVersion: 1, language, articles }).find(query).hits;
    expect(hit?.ranges.question.map(([start, end]) => question.slice(start, end))).toEqual([mark]);
    const { snippet = '', ranges } = hit ?? {};
    expect(snippet).not.toMatch(/\p{Cs}/u);
    const edges = new Set(Array.from(readers.segment(snippet), ({ index }) => index)).add(snippet.length);
    expect(ranges?.snippet.flat().filter((edge) => !edges.has(edge))).toEqual([]);
  },
);
