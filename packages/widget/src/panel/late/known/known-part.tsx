import type { KnownAid } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { FailedScreen } from '../../failed-screen.js';
import { usePanel } from '../../panel-context.js';
import { Skeleton } from '../../skeleton.js';

export { default as css } from './known.css?inline';

/** What lies under a key, by the part of it that follows the instance. */
const names = [
  [/^votes/, 'knownVotes'],
  [/^attention|^shown/, 'knownTips'],
  [/^later:(guide|survey)/, 'knownPlace'],
  [/^later:/, 'knownLater'],
  [/^(met|reading)/, 'knownMet'],
  [/^draft/, 'knownDraft'],
  [/^launcher/, 'knownLauncher'],
  [/^q:/, 'knownQueue'],
] as const;

function nameOf(key: string) {
  const own = key.replace(/^helpahead:[^:]*:/, '');
  return names.find(([pattern]) => pattern.test(own))?.[1] ?? 'knownUse';
}

/** What this device keeps and what waits to be sent: to read, to take along, to erase. */
export function Part() {
  const { help } = usePanel();
  const aid = help.aid('known');
  if (aid === 'failed') return <FailedScreen />;
  if (aid) return <Known aid={aid} />;
  return (
    <div class="body">
      <Skeleton />
    </div>
  );
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'helpahead.json';
  link.click();
  URL.revokeObjectURL(url);
}

function Known({ aid }: { aid: KnownAid }) {
  const { say, root } = usePanel();
  const isForgotten = useSignal(false);
  const things = aid.things();
  const waiting = aid.waiting();
  const isEmpty = things.length + waiting.length === 0;
  const forget = () => {
    // The button with the focus is about to be switched off.
    root.querySelector<HTMLElement>('.known')?.focus();
    aid.forget();
    isForgotten.value = true;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and has no control must be reachable by keyboard */}
      <section class="body known" aria-label={say('known')} tabIndex={0} data-heading>
        <p role="status">{isEmpty && say(isForgotten.value ? 'forgotten' : 'knownNothing')}</p>
        {things.length > 0 && <h3 class="label">{say('knownHere')}</h3>}
        {things.length > 0 && (
          <dl>
            {things.map(({ key, value }) => (
              <div key={key}>
                <dt>
                  {say(nameOf(key))} <small dir="ltr">{key}</small>
                </dt>
                <dd dir="ltr">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {waiting.length > 0 && <h3 class="label">{say('knownSent')}</h3>}
        {waiting.map((event) => (
          <pre key={event.id} dir="ltr">
            {JSON.stringify(event, null, 2)}
          </pre>
        ))}
      </section>
      <div class="foot" part="footer">
        <button type="button" class="btn" disabled={isEmpty} onClick={() => save(aid.write())}>
          {say('export')}
        </button>
        <button type="button" class="btn pri" disabled={isEmpty} onClick={forget}>
          {say('forget')}
        </button>
      </div>
    </>
  );
}
