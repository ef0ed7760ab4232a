import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { usePanel } from '../panel-context.js';

/** Lines to be taken over as they are, with a button that does it. */
export function Code({ text }: { text: string }) {
  const { say, announce } = usePanel();
  const isCopied = useSignal(false);
  const lines = useRef<HTMLPreElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      isCopied.value = true;
      announce(say('codeCopied'));
    } catch {
      // Where the browser forbids it, the keyboard's own way is one key away.
      if (lines.current) getSelection()?.selectAllChildren(lines.current);
    }
  };
  const label = say(isCopied.value ? 'codeCopied' : 'copyCode');
  return (
    <div class="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre dir="ltr" tabIndex={0} ref={lines}>
        <code>{text}</code>
      </pre>
      {label && (
        <button
          type="button"
          class="btn small"
          onClick={copy}
          onBlur={() => {
            isCopied.value = false;
          }}
        >
          {label}
        </button>
      )}
    </div>
  );
}
