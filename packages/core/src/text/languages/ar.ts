import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stem: (word) =>
    word
      .replace(/^(?:[وفبك]?ال|لل)(?=.{3})/, '')
      .replace(/(?:ات|ون|ين|ها|هم|كم|نا)$/, (end, at: number) => (at < 3 ? end : '')),
  stopWords:
    'في من على الى عن ما ماذا هل كيف متي اين لماذا مع هذا هذه ذلك التي الذي ان او ثم لا لم لن قد كان هو هي انا نحن كل اي يمكن يمكنني',
};
