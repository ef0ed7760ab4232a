import type { Due, LaterAid, LaterAnswer } from '@helpahead/core';
import { keepFocus } from '../../keep-focus.js';
import { usePanel } from '../../panel-context.js';
import { Row, Rows } from '../../row.js';
import type { LateProps } from '../late-part.js';

export { default as css } from './later.css?inline';

/** What waits for a visitor who came back: one question of ours, and a guide that was begun. */
export function Part(_props: LateProps) {
  const { help } = usePanel();
  const later = help.aid('later');
  const aid = typeof later === 'object' ? later : undefined;
  const answered = aid?.answered();
  const due = aid?.due();
  return (
    <>
      {aid && due && <Question aid={aid} due={due} />}
      {answered && <Answered answered={answered} />}
      <Unfinished />
    </>
  );
}

function Question({ aid, due }: { aid: LaterAid; due: Due }) {
  const { say, fill, faqText, language } = usePanel();
  const answers = [
    ['yes', 'yesIt'],
    ['no', 'notYet'],
    ['later', 'askLater'],
  ] as const;
  const time = (at: number) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return (
    <fieldset class="later">
      {due.kind === 'followUp' && (
        <p class="note" {...faqText()}>
          {fill(due.article.question)}
        </p>
      )}
      <legend>
        {due.kind === 'followUp' ? (
          <b {...faqText()}>{fill(due.ask)}</b>
        ) : (
          <b>{say('promiseAsk', time(due.promised))}</b>
        )}
      </legend>
      <div class="chips">
        {answers.map(([answer, key]) =>
          answer === 'later' && !due.mayWait ? null : (
            <button key={answer} type="button" class="btn" onClick={() => aid.answer(due.id, answer)}>
              {say(key)}
            </button>
          ),
        )}
      </div>
    </fieldset>
  );
}

const ownWords = { yes: 'gladToHear', no: 'peopleHelp', later: 'askedLater' } as const;

/** The answer's words take the place of the question, and the focus that was in it. */
function Answered({ answered: { answer, text, next } }: { answered: LaterAnswer }) {
  const { help, say, fill, faqText } = usePanel();
  return (
    <div class="later" tabIndex={-1} ref={keepFocus}>
      <p role="status" {...(text && faqText())}>
        {text ? fill(text) : say(ownWords[answer])}
      </p>
      {next && (
        <Rows label={say('related')}>
          <Row article={next} from="related" />
        </Rows>
      )}
      {answer === 'no' && (
        <button type="button" class="btn pri" onClick={() => help.show({ name: 'contact' })}>
          {say('contactTitle')}
        </button>
      )}
    </div>
  );
}

/** A guide that was begun on an earlier page goes on where it was left. */
function Unfinished() {
  const { help, say, fill, faqText } = usePanel();
  const guide = help.aid('guide');
  const begun = typeof guide === 'object' ? guide.unfinished() : undefined;
  if (!begun) return null;
  const { article } = begun;
  return (
    <button type="button" class="row lead" onClick={() => help.show({ name: 'guide', article: article.id })}>
      <b>{say('guideGoesOn')}</b>
      <small {...faqText()}>{fill(article.question)}</small>
    </button>
  );
}
