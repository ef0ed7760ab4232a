// What a page has while nobody needs help: it looks out for the two things that may speak before the visitor has ever
// touched the help, a visible error and a page that does not exist. Everything else is brought when there is one.
import type { Shell } from '../shell/shell.js';
import { grantedConsent } from './granted-consent.js';
import { keepAside } from './keep-aside.js';
import { keepClear } from './keep-clear.js';
import { readWish, standAsWished } from './launcher-wish.js';
import { whenIdle } from './when-idle.js';

/** As the tag says it. */
export interface LookoutWishes {
  /** `off`: nothing comes forward. */
  tips?: string | undefined;
  /** @default 'default' */
  instance?: string | undefined;
  consent?: string | undefined;
}

/** What may be an error. Whether it is one, the page reader says. */
const suspects =
  '[role=alert],[role=status],output,[aria-live=assertive],[aria-live=polite],[class*=error i],[class*=invalid],[class*=danger],[class*=toast i],[class*=snackbar i],[class*=notif i],[class*=flash i]';
/** What is wrong is told by another element, or by the browser alone. */
const wrongFields = '[aria-invalid]:not([aria-invalid=false],[aria-invalid=""]),:user-invalid';
/** A page that does not exist says so in its title or heading; whether it does, the whole help knows better. */
const missing =
  /\b(404|410)\b|not (be )?found|n[o'’]t (be found|find|available)|not exist|page missing|nicht gefunden|existiert .*nicht|gibt es nicht|introuvable|n['’]existe|non (trouv|trovat)|no (se ha )?encontrad|no existe|n[ãa]o (foi )?encontrad|niet gevonden|bestaat niet|nie (istnieje|znalezion|została)|hittades inte|(finns|kunde) inte|ikke (funnet|fundet|finne)|ei löyt|nenalezen|bulunamad|не (найден|знайден|существует)|見つかりません|存在しません|不存在|找不到|未找到|찾을 수 없|غير موجود|لم يتم|לא נמצא|אינו קיים/i;
const attributes = ['role', 'aria-invalid', 'hidden', 'open'];
const pause = 500;
/** A server may take its time to say what is wrong. */
const afterSubmit = [500, 1_500, 4_000, 8_000];

/** What this device remembers of the visitor. */
function recall(instance: string) {
  const prefix = `helpahead:${instance}:`;
  try {
    return {
      // Ids of events begin with 0.
      isWaiting: Object.keys(localStorage).some((key) => key.startsWith(`${prefix}q:0`)),
      isMuted: /"muted":true/.test(localStorage.getItem(`${prefix}attention`) ?? ''),
      isKnown: localStorage.getItem(`${prefix}used`) !== null,
      wish: readWish(localStorage.getItem(`${prefix}launcher`)),
      isEdited: /"isOpen":true/.test(sessionStorage.getItem(`${prefix}edit`) ?? ''),
    };
  } catch {
    // Storage that may not be read remembers nothing.
    return {};
  }
}

function texts(selector: string): string {
  return [...document.querySelectorAll(selector)]
    .map((element) => element.textContent?.trim().slice(0, 200))
    .join('\n');
}

/** What the fields are described by that are marked as wrong. */
function describedBy(selector: string): string {
  const ids = [...document.querySelectorAll(selector)].flatMap((field) =>
    `${field.getAttribute('aria-errormessage') ?? ''} ${field.getAttribute('aria-describedby') ?? ''}`.split(
      /\s+/,
    ),
  );
  return ids.map((id) => (id ? document.getElementById(id)?.textContent : '')).join('\n');
}

/** Looks whether the page says that something is wrong. */
interface Look {
  (): Promise<boolean>;
  /** What was no error may have become one, with the same words. */
  forget(): void;
}

/** The same words are not read twice. */
function createLook(): Look {
  let seen = '';
  const look = async (): Promise<boolean> => {
    if (missing.test(`${document.title}\n${texts('h1')}`)) return true;
    const present = texts(suspects) + describedBy(wrongFields);
    if (present === seen || /^\s*$/.test(present)) return false;
    seen = present;
    const { readPage } = await import('@helpahead/core/page');
    return readPage(document).errors.length > 0;
  };
  return Object.assign(look, {
    forget() {
      seen = '';
    },
  });
}

/**
 * Shows the launcher where this visitor wants it, then watches a page for a visitor who has not touched the help; runs the verb `forward` once there is need of it. One who
 * has used it before gets all there is: then the editors' tips may speak, too. What an earlier visit could not send goes
 * out now.
 */
export const keepLookout: typeof lookOut = (wishes, shell, run) => {
  try {
    lookOut(wishes, shell, run);
  } catch {
    // A page that has changed what scripts stand on: the launcher is there all the same, and nothing throws.
    shell.attach();
  }
};

function lookOut(
  { tips, instance = 'default', consent }: LookoutWishes,
  shell: Pick<Shell, 'signal' | 'host' | 'launcher' | 'attach'>,
  run: (verb: string, args: unknown[]) => unknown,
): void {
  const { signal, host } = shell;
  if (signal.aborted) return;
  const { wish = {}, isWaiting, isMuted, isKnown, isEdited } = recall(instance);
  const isHidden = standAsWished(shell.launcher, wish);
  shell.attach();
  keepAside(shell);
  keepClear(shell);
  if (isWaiting) run('focus', []);
  if (isEdited) run('edit', []);
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  // Of several helps on one page, the first comes forward.
  const isFirst = document.querySelector('help-ahead:empty') === host;
  if (tips === 'off' || isMuted || isHidden || connection?.saveData || !isFirst) return;
  // Nothing is said to somebody who is not looking.
  const comeForward = () => {
    if (!document.hidden) run('forward', []);
    else document.addEventListener('visibilitychange', comeForward, { once: true, signal });
  };
  if (grantedConsent(consent) === 'given' || (isKnown && consent !== 'denied')) comeForward();
  else watch(signal, comeForward);
}

/** History is not patched, and a hidden page not looked at. */
function watch(signal: AbortSignal, onNeed: () => void): void {
  const life = new AbortController();
  const look = createLook();
  let timer: number | undefined;
  const timers: number[] = [];
  const observer = new MutationObserver(() => soon(pause));

  function end(): void {
    life.abort();
    observer.disconnect();
    for (const one of [timer, ...timers]) clearTimeout(one);
  }
  async function check(): Promise<void> {
    timer = undefined;
    if (life.signal.aborted || document.hidden) return;
    observer.observe(document, { childList: true, subtree: true, attributeFilter: attributes });
    const isNeeded = await look().catch(() => false);
    if (!isNeeded || life.signal.aborted) return;
    end();
    onNeed();
  }
  /** While a look is due, further changes cost nothing: the observer rests. */
  function soon(ms: number): void {
    observer.disconnect();
    timer ??= window.setTimeout(() => whenIdle(() => void check()), ms);
  }

  function lookAgain(): void {
    look.forget();
    soon(0);
  }

  signal.addEventListener('abort', end);
  const listen = (type: string, listener: () => void) =>
    window.addEventListener(type, listener, { capture: true, passive: true, signal: life.signal });
  for (const type of ['focusout', 'pageshow', 'visibilitychange']) listen(type, () => soon(pause));
  for (const type of ['invalid', 'submit']) {
    listen(type, () => {
      timers.push(...afterSubmit.map((ms) => window.setTimeout(lookAgain, ms)));
    });
  }
  soon(0);
}
