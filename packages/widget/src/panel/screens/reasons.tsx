import type { Vote, VoteReason } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { usePanel } from '../panel-context.js';
import { Delivery } from './delivery.js';
import { keepFocus } from './keep-focus.js';

const reasons: VoteReason[] = ['unclear', 'wrong', 'incomplete', 'other'];

interface ReasonsProps {
  vote: Vote;
  onVote(vote: Vote): void;
}

/** After a No: what was wrong, in one tap, and in words for who has some. */
export function Reasons({ vote, onVote }: ReasonsProps) {
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
      {vote.reason && <Comment onSend={(comment) => onVote({ ...vote, comment })} />}
    </div>
  );
}

function Comment({ onSend }: { onSend(comment: string): void }) {
  const { say } = usePanel();
  const draft = useSignal('');
  return (
    // No form: where a frame forbids forms, the button would be dead.
    <div class="comment">
      <label>
        <span>{say('comment')}</span>
        <textarea
          rows={2}
          dir="auto"
          maxLength={2000}
          value={draft.value}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="button" class="btn" onClick={() => draft.value.trim() && onSend(draft.value)}>
        {say('send')}
      </button>
    </div>
  );
}
