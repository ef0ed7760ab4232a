import type { Block } from '@helpahead/core/answer';

export type { Block, Inline } from '@helpahead/core/answer';

/** Reads the Markdown that follows a short answer; the parser is a chunk of its own. */
export async function readAnswer(markdown: string, short?: string): Promise<Block[]> {
  const { parseAnswer } = await import('@helpahead/core/answer');
  return parseAnswer(markdown, short);
}

/** The text as it was written, by paragraph: for when the parser cannot be had. */
export function plainBlocks(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n/)
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text: text.trim() }] }));
}
