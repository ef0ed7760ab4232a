import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutCase = endingStemmer(
  'ями ами ими іми ього ого ьому ому ові еві ією ах ях ам ям ів ов ев еи ом ем єм ою ею єю ія іі ію ии іи ая ую юю им ім их іх оі',
);
const withoutVowel = endingStemmer('а я о е є и і у ю ь');
const withoutTense = endingStemmer(
  'юванн уванн юват уват ював ував ює ує ленн енн анн янн ат ав ал ає ают ит ив ил ут ув ул ят яв ял ан ен ост',
  4,
);

export const data: LanguageData = {
  // Folding has made й an и and ї an і.
  stem: (word) => withoutTense(withoutVowel(withoutCase(word.replace(/(?<=.{4})с[яь]$/, '')))),
  stopWords:
    'а або але б без би був була були було бути в вам вас ваш ваша ваше ваші вже ви від він вона вони воно все всі де для до є з за зі і із ' +
    'його її й їх його коли хто куди ласка мене мені мій моє мої моя можна можу може ми на над нам нас наш не немає ні ну о об потрібно по ' +
    'під після при про свій свої своє свою себе скільки та так такий там те тільки ти то того тоді у хочу це цей цього ці ця чи чим чого ' +
    'чому через ще що щоб як яка яке який які якщо я',
};
