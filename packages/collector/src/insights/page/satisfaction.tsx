/** @jsxImportSource hono/jsx */
import { formatCount, formatNumber } from '../format.js';
import type { Insights, SurveyFigures } from '../insights.js';
import { Bar } from '../plots/bar.js';
import { tameMarks } from '../plots/fit-text.js';
import { Day, Path, Quote } from './parts.js';
import { wordSurvey } from './survey-score.js';

const MOST_COMMENTS = 5;

/** What surveys say, and for whom they do not speak. */
export function Satisfaction({ satisfaction }: Insights) {
  const { surveys, troubled, visits } = satisfaction;
  return (
    <>
      <p class="note">
        {formatNumber(troubled)} of {formatCount(visits, 'visit')} met trouble and were not asked: no score
        speaks for them.
      </p>
      {surveys.map((survey) => (
        <Survey {...survey} />
      ))}
    </>
  );
}

function Survey(survey: SurveyFigures) {
  const { title, questions, comments } = survey;
  return (
    <div class="part">
      <h3 dir="auto">{tameMarks(title)}</h3>
      <p class="say">{wordSurvey(survey)}</p>
      {questions.map((question) => (
        <Answers question={question} isTitle={question.ask === title} />
      ))}
      {comments.slice(0, MOST_COMMENTS).map(({ text, language, path, at }) => (
        <Quote text={text} language={language}>
          on <Path path={path} />, <Day time={at} />
        </Quote>
      ))}
    </div>
  );
}

type Asked = SurveyFigures['questions'][number];

/** How often each answer was given: the table is the plot. */
function Answers({ question: { ask, answers }, isTitle }: { question: Asked; isTitle: boolean }) {
  if (answers.length === 0) return null;
  const most = Math.max(...answers.map(({ times }) => times));
  return (
    <table class="numbers answers">
      <caption class={isTitle ? 'unseen' : undefined} dir="auto">
        {tameMarks(ask)}
      </caption>
      <thead>
        <tr>
          {['Answer', 'Drawn', 'Times'].map((name) => (
            <th scope="col">
              <span class="unseen">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map(({ answer, times }) => (
          <tr>
            <th scope="row">
              <span dir="auto">{tameMarks(answer)}</span>
            </th>
            <td class="drawn">
              <Bar value={times} most={most} />
            </td>
            <td class="number">{formatNumber(times)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
