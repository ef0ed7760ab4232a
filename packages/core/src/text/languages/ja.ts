import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stopWords:
    'の は が を に へ と で も や か な ね よ から まで より です ます する した して いる ある こと もの この その あの どの 何 どう なぜ ください たい ない',
};
