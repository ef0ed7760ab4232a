import type { Block, Inline } from './answer.js';
import { answerText } from './answer-text.js';

/** Parts of an answer. About half become elements; a small phone lays out that many without a visible wait. */
const mostParts = 10_000;

/** The blocks as they are, as far as a page can take them; the words of what is beyond make one last paragraph. */
export function keepDrawable(blocks: Block[]): Block[] {
  let left = mostParts;
  const end = blocks.findIndex((block) => {
    left -= partsOf(block);
    return left < 0;
  });
  if (end < 0) return blocks;
  const words: Inline = { type: 'text', text: answerText(blocks.slice(end)) };
  return [...blocks.slice(0, end), { type: 'paragraph', content: [words] }];
}

function partsOf(part: Block | Inline): number {
  switch (part.type) {
    case 'list':
      return 1 + sum(part.items, (item) => 1 + sum(item, partsOf));
    case 'table':
      return sum([part.head, ...part.rows], (row) => 1 + sum(row, (cell) => 1 + sum(cell, partsOf)));
    default:
      return 1 + ('content' in part ? sum<Block | Inline>(part.content, partsOf) : 0);
  }
}

function sum<T>(list: readonly T[], weigh: (one: T) => number): number {
  return list.reduce((total, one) => total + weigh(one), 0);
}
