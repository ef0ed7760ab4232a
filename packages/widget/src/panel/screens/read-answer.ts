import type { Block } from '@helpahead/core/answer';
import { type ReadonlySignal, signal } from '@preact/signals-core';

export type { Block, Inline } from '@helpahead/core/answer';

/** Answers read so far; a visitor goes back and forth between a few. */
const read = new Map<string, ReadonlySignal<Block[] | undefined>>();
const most = 20;

/** The blocks of a Markdown text, undefined until the parser, a chunk of its own, is there. */
export function answerOf(markdown: string): ReadonlySignal<Block[] | undefined> {
  const known = read.get(markdown);
  if (known) return known;
  const blocks = signal<Block[] | undefined>(undefined);
  if (read.size >= most) read.clear();
  read.set(markdown, blocks);
  import('@helpahead/core/answer').then(
    ({ parseAnswer }) => {
      blocks.value = parseAnswer(markdown);
    },
    () => {
      blocks.value = plainBlocks(markdown);
    },
  );
  return blocks;
}

/** The text as it was written, by paragraph: for when the parser cannot be had. */
function plainBlocks(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n/)
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text: text.trim() }] }));
}
