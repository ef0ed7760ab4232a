import { controlOf, expectsAnswer, isPlayful } from './click-kinds.js';
import { isOwn, originOf, type SignScene, type SignWatcher } from './sign-watching.js';

const rage = { clicks: 3, ms: 1_000, pixels: 30 };
const dead = { ms: 2_500, scrollMs: 100 };
/** Answers that the tree does not show. */
const answers =
  'focusin input change submit invalid toggle fullscreenchange play pause timeupdate seeking volumechange hashchange popstate pagehide beforeprint copy';

interface Click {
  at: number;
  x: number;
  y: number;
  target: Element;
  control: Element | undefined;
  /** Something happened at all. */
  isAnswered: boolean;
  /** Something happened elsewhere than in what was clicked. */
  isAnsweredOutside: boolean;
}

export interface ClickSigns {
  rageClicks: number;
  deadClicks: number;
}

/** Looks at what the page does for a few seconds after a click, and at nothing else. */
function createAnswerWatch({ window, dom, listen, now }: SignScene) {
  const { document } = window;
  let open: Click[] = [];
  const observer = new MutationObserver((records) => {
    const head = dom.find(document, 'head');
    for (const { target } of records) {
      if (target.nodeName === 'HELP-AHEAD' || (head !== null && dom.contains(head, target))) continue;
      for (const click of open) {
        click.isAnswered = true;
        if (!dom.contains(click.control ?? click.target, target)) click.isAnsweredOutside = true;
      }
      if (open.every(({ isAnsweredOutside }) => isAnsweredOutside)) return observer.disconnect();
    }
  });
  const answer = (isMeant: (click: Click) => boolean) => {
    for (const click of open) if (isMeant(click)) click.isAnswered = true;
  };
  listen(answers, (event) => {
    const origin = originOf(event);
    const isFocus = event.type === 'focusin';
    // A button that takes the focus has not answered by that.
    answer(({ control }) => !(isFocus && control && origin && dom.contains(control, origin)));
  });
  listen('scroll selectionchange', () => answer(({ at }) => now() - at < dead.scrollMs));
  listen('visibilitychange blur', () => answer(() => true));
  return {
    begin(click: Click, event: Event) {
      open.push(click);
      const options = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, options);
      for (const node of event.composedPath())
        if (node instanceof ShadowRoot) observer.observe(node, options);
    },
    end(click: Click) {
      open = open.filter((other) => other !== click);
      if (open.length === 0) observer.disconnect();
    },
    stop() {
      open = [];
      observer.disconnect();
    },
  };
}

/**
 * Clicks of somebody who is stuck.
 *
 * - Rage: three clicks, each within one second and 30 pixels of the one before, counted once per run. The figures are
 *   PostHog's (https://posthog.com/docs/product-analytics/autocapture). Left out as it does (posthog-js, pull requests
 *   2565 and 3749): fields, where one selects text, steppers, and "next" and "back". Left out besides: what is meant to
 *   be clicked often (players, sliders, canvas), text that ended up selected, and clicks that the page answered each
 *   time elsewhere than in the button itself.
 * - Dead: a click on a button or link after which, for 2.5 seconds, the page's tree stays as it is, and nothing is
 *   scrolled or selected within 100 ms. The figures are PostHog's defaults for dead clicks; that only controls count,
 *   and neither downloads nor links to other tabs, is Sentry's rule (getsentry/sentry-javascript, pull request 8052).
 *   A click on a disabled control is one. Several clicks on one control while it is waited for are one.
 */
export function watchClicks(scene: SignScene): SignWatcher<ClickSigns> & { stop(): void } {
  const { window, dom, listen, after, now, changed } = scene;
  const answerWatch = createAnswerWatch(scene);
  let signs: ClickSigns = { rageClicks: 0, deadClicks: 0 };
  let run: Click[] = [];
  let waiting = new Set<Element>();
  let page = 0;

  const isRage = (click: Click) => {
    const before = run.at(-1);
    const isSame =
      before !== undefined &&
      click.at - before.at <= rage.ms &&
      Math.hypot(click.x - before.x, click.y - before.y) <= rage.pixels;
    run = isSame ? [...run, click] : [click];
    if (run.length !== rage.clicks || isPlayful(click.target, dom)) return false;
    if (click.control === undefined && window.getSelection()?.isCollapsed === false) return false;
    return !run.slice(0, -1).every(({ isAnsweredOutside }) => isAnsweredOutside);
  };
  const judge = (click: Click, control: Element, due: number) => {
    answerWatch.end(click);
    waiting.delete(control);
    // Late: the page stood still, in a dialog of the browser or in its own work, and nothing can be said.
    if (click.isAnswered || now() > due + 1_000 || window.document.visibilityState === 'hidden') return;
    signs.deadClicks += 1;
    changed();
  };
  const wait = (click: Click, event: MouseEvent) => {
    const { control } = click;
    answerWatch.begin(click, event);
    const clickPage = page;
    const due = now() + dead.ms;
    const isFirst = control !== undefined && !waiting.has(control);
    if (isFirst) waiting.add(control);
    after(0, () => {
      // Asked now: whether a link was left to the browser is known when the page has had its turn.
      if (isFirst && !expectsAnswer(control, event, dom)) click.isAnswered = true;
    });
    after(dead.ms, () => {
      if (isFirst && page === clickPage) judge(click, control, due);
      else answerWatch.end(click);
    });
  };
  const onClick = (event: Event) => {
    const target = originOf(event);
    if (!event.isTrusted || target === undefined || isOwn(event)) return;
    const { clientX: x, clientY: y, detail } = event as MouseEvent;
    const control = controlOf(target, dom);
    const click = { at: now(), x, y, target, control, isAnswered: false, isAnsweredOutside: false };
    // A key held down on a button clicks it many times.
    if ((detail > 0 || event.type === 'pointerup') && isRage(click)) {
      signs.rageClicks += 1;
      after(0, changed);
    }
    wait(click, event as MouseEvent);
  };
  listen('click', onClick);
  // The browser tells nobody of a click on a disabled control; that a pointer was there it tells.
  listen('pointerup', (event) => {
    const target = originOf(event);
    if (target !== undefined && dom.closest(target, ':disabled') !== null) onClick(event);
  });

  return {
    read: () => signs,
    reset() {
      signs = { rageClicks: 0, deadClicks: 0 };
      run = [];
      waiting = new Set();
      page += 1;
      answerWatch.stop();
    },
    stop: answerWatch.stop,
  };
}
