import type { Faq, KnownAid, KnownThing } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { FailedScreen } from '../../failed-screen.js';
import { usePanel } from '../../panel-context.js';
import { Skeleton } from '../../skeleton.js';
import type { LateProps } from '../late-part.js';
import { SentList } from './sent-list.js';

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

/** What this device keeps, what waits to be sent and what was: to read, to take along, to erase. */
export function Part({ faq }: LateProps) {
  const { help } = usePanel();
  const aid = help.aid('known');
  if (aid === 'failed') return <FailedScreen />;
  if (aid) return <Known aid={aid} faq={faq} />;
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

/** What lies here by its names in words; the keys and values themselves for who wants to know exactly. */
function Kept({ things }: { things: readonly KnownThing[] }) {
  const { say } = usePanel();
  const names = [...new Set(things.map(({ key }) => nameOf(key)))];
  return (
    <>
      <h3 class="label">{say('knownHere')}</h3>
      <ul class="list">
        {names.map((name) => (
          <li key={name}>{say(name)}</li>
        ))}
      </ul>
      <details>
        <summary>{say('asKept')}</summary>
        <dl dir="ltr">
          {things.map(({ key, value }) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Known({ aid, faq }: { aid: KnownAid; faq: Faq }) {
  const { say, root } = usePanel();
  const isForgotten = useSignal(false);
  const things = aid.things();
  const { waiting, sent } = aid.events();
  const isEmpty = things.length + waiting.length + sent.length === 0;
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
        <SentList title="knownWaiting" events={waiting} faq={faq} />
        <SentList title="knownSent" events={sent} faq={faq} />
        {waiting.length + sent.length > 0 && <p class="note">{say('sentAlong')}</p>}
        {things.length > 0 && <Kept things={things} />}
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
