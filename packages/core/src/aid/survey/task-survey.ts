import type { Survey } from '../../faq/faq.js';

const end = 'end';

/**
 * The survey that is asked where an FAQ says nothing of surveys: whether the visitor got done what they came for; then,
 * as the case may be, how easy that was or what was missing. Two questions at most. Its words are those of the user
 * interface, which knows them by the ids of questions and options: the ids go into the answers, in every language.
 */
export const taskSurvey: Survey = {
  id: 'task',
  kind: 'task',
  questions: [
    {
      id: 'done',
      ask: '',
      type: 'choice',
      options: ['yes', 'partly', 'no'],
      goto: { yes: 'ease', partly: 'why', no: 'why', '': end },
    },
    { id: 'ease', ask: '', type: 'scale', goto: { 1: end, 2: end, 3: end, 4: end, 5: end, '': end } },
    { id: 'why', ask: '', type: 'text' },
  ],
};
