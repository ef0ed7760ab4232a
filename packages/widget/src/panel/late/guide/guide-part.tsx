import type { GuideAid, GuidePlace } from '@helpahead/core';
import { FailedScreen } from '../../failed-screen.js';
import { keepFocus } from '../../keep-focus.js';
import { usePanel } from '../../panel-context.js';
import { Rows } from '../../row.js';
import { Skeleton } from '../../skeleton.js';
import type { LateProps } from '../late-part.js';

export { default as css } from './guide.css?inline';

type Asked = Extract<GuidePlace, { given: unknown }>;

/** One question at a time, what was answered so far, and a way out of every place. */
export function Part({ view }: LateProps) {
  const { help } = usePanel();
  const aid = help.aid('guide');
  const place = typeof aid === 'object' ? aid.place() : undefined;
  if (aid === 'failed' || place?.status === 'failed') return <FailedScreen />;
  if (place?.status === 'missing') return <Lost />;
  // One that ended is on its way to the next screen.
  if (typeof aid !== 'object' || !place || !('given' in place) || place.status === 'ended')
    return (
      <div class="body">
        <Skeleton />
      </div>
    );
  const article = view.name === 'guide' ? help.article(view.article) : undefined;
  return <Step key={place.given.length} aid={aid} place={place} topic={article?.question} />;
}

interface StepProps {
  aid: GuideAid;
  place: Asked;
  /** The question of the article that the guide belongs to. */
  topic: string | undefined;
}

function Step({ aid, place, topic }: StepProps) {
  const { say, fill, faqText } = usePanel();
  const isLost = place.status !== 'asking';
  return (
    <>
      <div class="body guide">
        {topic && (
          <p class="note" {...faqText()}>
            {fill(topic)}
          </p>
        )}
        {isLost ? <Lost isPart /> : <Question step={place.step} onChoose={aid.choose} />}
        <SoFar given={place.given} />
      </div>
      {place.given.length > 0 && (
        <div class="foot" part="footer">
          <button type="button" class="btn" onClick={aid.again}>
            {say('startAgain')}
          </button>
          <button type="button" class="btn" onClick={aid.stop}>
            {say('stop')}
          </button>
        </div>
      )}
    </>
  );
}

interface QuestionProps {
  step: Extract<Asked, { status: 'asking' }>['step'];
  onChoose(option: number): void;
}

function Question({ step, onChoose }: QuestionProps) {
  const { fill, faqText } = usePanel();
  return (
    <>
      <h3 class="question" tabIndex={-1} {...faqText()} data-heading ref={keepFocus}>
        {fill(step.ask)}
      </h3>
      <Rows>
        {step.options.map(({ label }, place) => (
          <li key={place}>
            <button type="button" class="btn choice" {...faqText()} onClick={() => onChoose(place)}>
              {fill(label)}
            </button>
          </li>
        ))}
      </Rows>
    </>
  );
}

/** Where it leads nowhere, people do. */
function Lost({ isPart }: { isPart?: boolean }) {
  const { help, say } = usePanel();
  const content = (
    <>
      <h3 class="question" tabIndex={-1} data-heading ref={keepFocus}>
        {say('nothing')}
      </h3>
      <p>
        <button type="button" class="btn pri" onClick={() => help.show({ name: 'contact' })}>
          {say('contactTitle')}
        </button>
      </p>
    </>
  );
  return isPart ? content : <div class="body guide">{content}</div>;
}

function SoFar({ given }: Pick<Asked, 'given'>) {
  const { say, fill, faqText } = usePanel();
  if (given.length === 0) return null;
  return (
    <>
      <h4 class="label">{say('guideSoFar')}</h4>
      <dl {...faqText()}>
        {given.map(({ step, option }) => (
          <div key={step.id}>
            <dt dir="auto">{fill(step.ask)}</dt>
            <dd dir="auto">{fill(step.options[option]?.label ?? '')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
