import type { Survey, SurveyAid, SurveyPlace } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ContactFoot } from '../../contact-foot.js';
import { FailedScreen } from '../../failed-screen.js';
import { keepFocus } from '../../keep-focus.js';
import { usePanel } from '../../panel-context.js';
import { Skeleton } from '../../skeleton.js';
import type { LateProps } from '../late-part.js';
import { Field, type Given } from './field.js';
import { wordsOf } from './survey-words.js';

export { default as css } from './survey.css?inline';

/** On its own screen, the questions; elsewhere one quiet row that leads there. */
export function Part({ faq, view }: LateProps) {
  const { help } = usePanel();
  const aid = help.aid('survey');
  if (view.name !== 'survey') {
    const survey = typeof aid === 'object' && aid.offer(view.name === 'home' ? 'home' : 'yes');
    if (!survey) return null;
    const row = <Invitation aid={aid} survey={survey} />;
    return view.name === 'home' ? row : <div class="foot">{row}</div>;
  }
  if (aid === 'failed') return <FailedScreen />;
  if (!aid)
    return (
      <div class="body">
        <Skeleton />
      </div>
    );
  const place = aid.place(view.id);
  if (place.status !== 'asking') return <Over faq={faq} />;
  return <Question key={place.question.id} aid={aid} place={place} />;
}

function Invitation({ aid, survey }: { aid: SurveyAid; survey: Survey }) {
  const { help, say } = usePanel();
  useEffect(() => aid.shown(survey.id), [aid, survey.id]);
  return (
    <button type="button" class="row invite" onClick={() => help.show({ name: 'survey', id: survey.id })}>
      <b>{say('surveyAsk')}</b>
    </button>
  );
}

interface QuestionProps {
  aid: SurveyAid;
  place: Extract<SurveyPlace, { status: 'asking' }>;
}

function Question({ aid, place: { survey, isOurs, question, scale, answer, isLast } }: QuestionProps) {
  const panel = usePanel();
  const { help, say } = panel;
  const given = useSignal<Given>(answer);
  const skip = () => {
    aid.skip(survey.id);
    help.back();
  };
  return (
    <>
      <div class="body survey">
        <Field scale={scale} question={question} words={wordsOf(isOurs, panel)} given={given} />
      </div>
      <div class="foot" part="footer">
        <button type="button" class="btn" onClick={skip}>
          {say('skip')}
        </button>
        <button type="button" class="btn pri" onClick={() => aid.answer(survey.id, given.value)}>
          {say(isLast ? 'finish' : 'next')}
        </button>
      </div>
    </>
  );
}

function Over({ faq }: Pick<LateProps, 'faq'>) {
  const { help, say } = usePanel();
  return (
    <>
      <div class="body survey">
        <h3 class="question" tabIndex={-1} data-heading ref={keepFocus}>
          {say('surveyThanks')}
        </h3>
        <button type="button" class="btn" onClick={() => help.back()}>
          {say('back')}
        </button>
      </div>
      <ContactFoot faq={faq} />
    </>
  );
}
