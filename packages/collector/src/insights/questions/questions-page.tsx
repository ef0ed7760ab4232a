/** @jsxImportSource hono/jsx */
import { filterAddress, filterFields } from '../filter.js';
import { formatCount, formatNumber } from '../format.js';
import { writeDocument } from '../page/document.js';
import { Quoted, Section, Title } from '../page/parts.js';
import { TableHead } from '../page/table-head.js';
import { type DrawnQuestion, drawQuestions } from './draw-questions.js';
import type { QuestionsGame, QuestionsMaterial } from './game.js';

/** The value of "none of these": no article has it, since ids have no blanks. */
const NONE = ' none';

/** "Five real questions": staff pick the answers, then see what helped the visitors who asked. */
export function renderQuestions(material: QuestionsMaterial, game: QuestionsGame): string {
  const drawn = drawQuestions(material, game.seed);
  const back = `../insights${filterAddress(material.filter)}`;
  const children = (
    <>
      <header>
        <p class="brand">Helpahead</p>
        <h1>{drawn.length === 0 ? 'Real questions' : `${COUNTED[drawn.length]} real questions`}</h1>
        <p class="lede">
          Asked by visitors, in their words. Pick the answer you would give; then see what they found helpful.
        </p>
        <nav aria-label="Insights">
          <a href={back}>Back to the insights</a>
        </nav>
      </header>
      <main>
        {drawn.length === 0 ? (
          <NothingToAsk />
        ) : game.picks === undefined ? (
          <Form drawn={drawn} material={material} seed={game.seed} />
        ) : (
          <Results drawn={drawn} picks={game.picks} again={`questions${filterAddress(material.filter)}`} />
        )}
      </main>
    </>
  );
  return writeDocument({ title: 'Five real questions · Helpahead', home: '../', children });
}

const COUNTED = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];

function NothingToAsk() {
  return (
    <Section id="nothing" title="Nothing to ask yet.">
      <p class="say">
        This needs questions after which at least three visitors said whether the answer helped. Look again in
        some weeks, or choose more days.
      </p>
    </Section>
  );
}

function Form({
  drawn,
  material,
  seed,
}: {
  drawn: readonly DrawnQuestion[];
  material: QuestionsMaterial;
  seed: string;
}) {
  const hidden = [...filterFields(material.filter), ['seed', seed], ['show', '1']] as const;
  return (
    <form method="get" action="questions">
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {drawn.map(({ asked, candidates }, index) => (
        <fieldset>
          <legend>
            {index + 1}. <Quoted text={asked.query} language={asked.language} />
          </legend>
          {candidates.map((candidate) => (
            <label class="choice">
              <input type="radio" name={`pick${index + 1}`} value={candidate.article} />
              <Title {...candidate} />
            </label>
          ))}
          <label class="choice">
            <input type="radio" name={`pick${index + 1}`} value={NONE} />
            <span>None of these answers it</span>
          </label>
        </fieldset>
      ))}
      <button type="submit" class="filled">
        See what helped
      </button>
    </form>
  );
}

interface ResultsProps {
  drawn: readonly DrawnQuestion[];
  picks: readonly string[];
  again: string;
}

function Results({ drawn, picks, again }: ResultsProps) {
  const agreed = drawn.filter(({ best }, index) => picks[index] === (best ?? NONE)).length;
  return (
    <>
      <p class="say">
        You and the visitors agree on {agreed} of {drawn.length}. <a href={again}>Draw others</a>
      </p>
      {drawn.map((question, index) => (
        <Result question={question} pick={picks[index] ?? ''} number={index + 1} />
      ))}
    </>
  );
}

function Result({ question, pick, number }: { question: DrawnQuestion; pick: string; number: number }) {
  const { asked, candidates, best } = question;
  return (
    <section aria-labelledby={`question-${number}`}>
      <h2 id={`question-${number}`}>
        {number}. <Quoted text={asked.query} language={asked.language} />
      </h2>
      <p class="note">
        {wordVerdict(pick, best)} Asked {formatCount(asked.times, 'time')}, {formatNumber(asked.missed)} in
        vain.
      </p>
      <table>
        <caption class="unseen">What visitors said of each answer</caption>
        <TableHead first="Answer" numbers={['Helped', 'Did not']} />
        <tbody>
          {candidates.map((candidate) => (
            <tr>
              <th scope="row">
                <Title {...candidate} />
                {candidate.article === best && <small>Helped most</small>}
                {candidate.article === pick && <small>Your pick</small>}
              </th>
              <td class="number">{formatNumber(candidate.yes)}</td>
              <td class="number">{formatNumber(candidate.no)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function wordVerdict(pick: string, best: string | undefined): string {
  if (pick === '') return 'You picked nothing.';
  if (pick === (best ?? NONE)) return 'You and the visitors agree.';
  if (best === undefined)
    return 'Visitors found nothing that helped: the answer you picked may exist, but not in their words.';
  return pick === NONE
    ? 'Visitors found an answer that helped.'
    : 'Visitors were helped more by another answer.';
}
