import type { Article, Faq, Vote } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { ContactFoot } from '../contact-foot.js';
import { keepFocus } from '../keep-focus.js';
import { usePanel } from '../panel-context.js';
import { Delivery } from './delivery.js';
import { Reasons } from './reasons.js';
import { ReplyTime } from './reply-time.js';

/** “Did this help?”, with two buttons that look alike; after a No: reasons, then the way on. */
export function VoteFoot({ article, faq }: { article: Article; faq: Faq }) {
  const { help } = usePanel();
  const isChanging = useSignal(false);
  const vote = help.votes.value[article.id];
  const give = (given: Vote) => {
    isChanging.value = false;
    help.vote(article.id, given);
  };
  if (vote === undefined || isChanging.value) return <Question onVote={(helpful) => give({ helpful })} />;
  const change = () => {
    isChanging.value = true;
  };
  if (vote.helpful) return <Thanks onChange={change} />;
  return (
    <>
      {vote.comment ? <Thanks onChange={change} /> : <Reasons article={article} vote={vote} onVote={give} />}
      <ContactFoot faq={faq}>
        <ReplyTime />
      </ContactFoot>
    </>
  );
}

function Question({ onVote }: { onVote(helpful: boolean): void }) {
  const { say } = usePanel();
  return (
    <fieldset class="foot" part="footer feedback" tabIndex={-1} ref={keepFocus}>
      <legend class="unseen">{say('didHelp')}</legend>
      <b aria-hidden="true">{say('didHelp')}</b>
      <button type="button" class="btn" onClick={() => onVote(false)}>
        {say('no')}
      </button>
      <button type="button" class="btn" onClick={() => onVote(true)}>
        {say('yes')}
      </button>
    </fieldset>
  );
}

function Thanks({ onChange }: { onChange(): void }) {
  const { say } = usePanel();
  return (
    <div class="foot" part="footer feedback" tabIndex={-1} ref={keepFocus}>
      <span role="status">
        <b>{say('thanks')}</b>
        <Delivery />
      </span>
      <button type="button" class="btn" onClick={onChange}>
        {say('change')}
      </button>
    </div>
  );
}
