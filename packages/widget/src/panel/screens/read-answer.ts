import type { Block } from '@helpahead/core/answer';

export type { Block, Inline } from '@helpahead/core/answer';

/** Reads Markdown; the parser is a chunk of its own. */
export async function readAnswer(markdown: string): Promise<Block[]> {
  const { parseAnswer } = await import('@helpahead/core/answer');
  return parseAnswer(markdown);
}

/** The text as it was written, by paragraph: for when the parser cannot be had. */
export function plainBlocks(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n/)
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text: text.trim() }] }));
}
