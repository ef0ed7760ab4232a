/** The door `@helpahead/core/answer`: answers from Markdown. In a page it is a chunk of its own, loaded for raw FAQ files only. */
export type { Block, Inline } from './answer/answer.js';
export { answerText } from './answer/answer-text.js';
export { parseAnswer } from './answer/parse-answer.js';
export { safeImageUrl, safeUrl } from './answer/safe-url.js';
