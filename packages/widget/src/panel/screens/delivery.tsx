import { usePanel } from '../panel-context.js';

/** Says where the feedback is when it is not where it should be. */
export function Delivery() {
  const { help, say } = usePanel();
  const delivery = help.delivery.value;
  if (delivery !== 'waiting' && delivery !== 'refused') return null;
  return <small>{say(delivery === 'waiting' ? 'kept' : 'notKept')}</small>;
}
