import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Skeleton } from '../skeleton.js';
import { Blocks } from './blocks.js';
import type { Block } from './read-answer.js';
import { plainBlocks, readAnswer } from './read-answer.js';

interface AnswerProps {
  markdown: string;
  /** The short answer that stands before it. */
  short: string | undefined;
}

/** An answer from its Markdown. The parser comes late; where it does not come at all, the text stands as it was written. */
export function Answer({ markdown, short }: AnswerProps) {
  const blocks = useSignal<Block[] | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    readAnswer(markdown, short)
      .catch(() => plainBlocks(markdown))
      .then((read) => {
        if (isWanted) blocks.value = read;
      });
    return () => {
      isWanted = false;
    };
  }, [markdown, short, blocks]);
  return blocks.value === undefined ? <Skeleton /> : <Blocks blocks={blocks.value} />;
}
