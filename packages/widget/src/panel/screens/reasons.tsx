import type { Article, Vote, VoteReason } from '@helpahead/core';
import { keepFocus } from '../keep-focus.js';
import { usePanel } from '../panel-context.js';
import { Delivery } from './delivery.js';
import { SeeSent } from './see-sent.js';

const reasons: VoteReason[] = ['unclear', 'wrong', 'incomplete', 'other'];

/** What was begun outlasts the screen and the open panel, in memory only, and is not for another text of the article. */
const drafts = new WeakMap<Article, string>();

interface ReasonsProps {
  article: Article;
  vote: Vote;
  onVote(vote: Vote): void;
}

/** After a No: what was wrong, in one tap, and in words for who has some. */
export function Reasons({ article, vote, onVote }: ReasonsProps) {
  const { say } = usePanel();
  return (
    <div class="reasons" part="feedback" tabIndex={-1} ref={keepFocus}>
      <p role="status">
        <b>{say('sorry')}</b>
        <Delivery />
      </p>
      <div class="chips">
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            class="chip"
            aria-pressed={vote.reason === reason}
            onClick={() => onVote({ ...vote, reason })}
          >
            {say(reason)}
          </button>
        ))}
      </div>
      {vote.reason && <Comment article={article} onSend={(comment) => onVote({ ...vote, comment })} />}
    </div>
  );
}

function Comment({ article, onSend }: { article: Article; onSend(comment: string): void }) {
  const { say } = usePanel();
  const send = () => {
    onSend(drafts.get(article) ?? '');
    drafts.delete(article);
  };
  return (
    // No form: where a frame forbids forms, the button would be dead.
    <div class="comment">
      <label>
        <span>{say('comment')}</span>
        <textarea
          rows={2}
          dir="auto"
          maxLength={2000}
          defaultValue={drafts.get(article) ?? ''}
          onInput={(event) => drafts.set(article, event.currentTarget.value)}
        />
      </label>
      <div class="echo beside">
        <button type="button" class="btn" onClick={() => drafts.get(article)?.trim() && send()}>
          {say('send')}
        </button>
        <SeeSent />
      </div>
    </div>
  );
}
