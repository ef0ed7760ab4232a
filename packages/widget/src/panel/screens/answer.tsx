import { Skeleton } from '../skeleton.js';
import { Blocks } from './blocks.js';
import { answerOf } from './read-answer.js';

/** An answer from its Markdown. The parser comes late; where it does not come at all, the text stands as it was written. */
export function Answer({ markdown }: { markdown: string }) {
  const blocks = answerOf(markdown).value;
  return blocks ? <Blocks blocks={blocks} /> : <Skeleton />;
}
