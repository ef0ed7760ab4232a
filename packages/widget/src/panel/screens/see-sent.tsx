import { usePanel } from '../panel-context.js';

/** Quietly, beside what is said to the editors: the way to what leaves the device. Nothing until its words are there. */
export function SeeSent() {
  const { help, say } = usePanel();
  const label = say('seeSent');
  if (!label) return null;
  return (
    <button type="button" class="inline" onClick={() => help.show({ name: 'known' })}>
      {label}
    </button>
  );
}
