import type { ContactAid } from '@helpahead/core';
import { Icon } from '../../icon.js';
import { usePanel } from '../../panel-context.js';
import type { Line } from './packet-text.js';

/** What goes along, each line to be edited or removed. */
export function Lines({ lines, contact }: { lines: readonly Line[]; contact: ContactAid }) {
  const { say, root } = usePanel();
  const write = (key: string, text: string) =>
    contact.write({ edited: { ...contact.draft.peek().edited, [key]: text } });
  const remove = (key: string) => {
    write(key, '');
    // The button with the focus is gone.
    requestAnimationFrame(() => root.querySelector<HTMLElement>('.contact textarea')?.focus());
  };
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="label">{say('goesAlong')}</h3>
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>
            <textarea
              rows={1}
              aria-label={say('goesAlong')}
              value={text}
              // Emptied on the way to other words, a line is still there.
              onInput={({ currentTarget: { value } }) => write(key, value || ' ')}
            />
            <button
              type="button"
              class="icon"
              aria-label={say('removeLine', text)}
              onClick={() => remove(key)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
