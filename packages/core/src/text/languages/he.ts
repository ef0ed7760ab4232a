import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stem: (word) =>
    word.replace(/^[הו]+(?=.{3})/, '').replace(/(?:ימ|ות)$/, (end, at: number) => (at < 2 ? end : '')),
  stopWords:
    'של את על עמ אל מה איכ האמ זה זו הוא היא אני אנחנו לא כנ או גמ כי אמ אבל יש איפה מתי למה כל אפשר צריכ רוצה יכול',
};
