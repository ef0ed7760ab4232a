import type { Block, Inline } from './answer.js';

/** The words of an answer, for search, snippets and reading aloud: one line for each block, item and row. */
export function answerText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n');
}

/** The words of a paragraph; an image counts with its description. */
export function inlineText(content: readonly Inline[]): string {
  return content.map(wordsOf).join('');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'list':
      return block.items.map(answerText).join('\n');
    case 'code':
      return block.text;
    case 'quote':
      return answerText(block.content);
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' ')).join('\n');
    case 'rule':
      return '';
  }
}

function wordsOf(part: Inline): string {
  switch (part.type) {
    case 'text':
    case 'code':
      return part.text;
    case 'image':
      return part.alt;
    case 'break':
      return '\n';
    default:
      return inlineText(part.content);
  }
}
