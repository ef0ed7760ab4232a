import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

/** What Korean hangs on a noun, and what makes a verb of one. */
const withoutEnding = endingStemmer(
  '에서는 에서 에게 으로 까지 부터 마다 보다 이나 처럼 은 는 이 가 을 를 의 에 로 와 과 도 만 ' +
    '하려면 하나요 할까요 합니다 했습니다 했어요 했는데 해주세요 해요 하세요 하는 하고 하기 하면 하다 할 한 해 ' +
    '되나요 됩니다 되었습니다 됐어요 되는 되면 되다 된 인가요 인지 입니다 이에요 예요',
  2,
);

export const data: LanguageData = {
  // Twice: `취소하기는`. Two syllables stay, which keeps `휴가` and `나이` whole.
  stem: (word) => withoutEnding(withoutEnding(word)),
  stopWords:
    '가 거 것 것은 것을 것이 고 그 그것 그게 그리고 그런데 나 나는 나의 내 내가 너 네 누가 누구 는 다 다시 더 도 되나요 되는 된 또 또는 를 ' +
    '만 많이 무슨 무엇 무엇을 무엇인가요 뭐 뭔가요 및 빨리 수 수가 아니요 안 안녕하세요 알고 알려주세요 어느 어디 어디서 어디에 어디에서 어떤 ' +
    '어떻게 언제 얼마 얼마나 얼마인가요 없나요 없어요 없습니다 에 에서 여기 와 왜 우리 으로 은 을 의 이 이것 이게 이런 있나요 있는 있습니다 ' +
    '있어요 저 저는 저의 저희 제 제가 좀 주세요 즉 하고 하나요 하는 하면 하려면 하지만 한 할 합니다 해 해야 해요 했는데 싶어요',
};
